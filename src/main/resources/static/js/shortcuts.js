// “/” goes to the search, “n” to what the page offers as new, “z” to a slip, “?” shows this list.
const list = document.getElementById("keys");
const typing = (target) => target.closest?.("input, textarea, select, [contenteditable], dialog[open]");
const visible = (element) => element.checkVisibility();

function follow(key) {
    const element = [...document.querySelectorAll(`[data-shortcut="${CSS.escape(key)}"]`)].find(visible);
    if (!element) return false;
    element.focus();
    if (element.matches("input")) element.select();
    else element.click();
    // What opens takes the focus at once, or the first letter typed would be lost.
    if (element.matches("details[open] > summary")) element.parentElement.querySelector("input:not([type=hidden]), textarea")?.focus();
    return true;
}

document.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing || typing(event.target)) return;
    if (event.key === "?" && list) {
        event.preventDefault();
        list.showModal();
    } else if (["/", "n", "z"].includes(event.key) && follow(event.key)) {
        event.preventDefault();
    }
});

for (const opener of document.querySelectorAll("[data-keys-open]")) {
    opener.hidden = false;
    opener.addEventListener("click", () => list.showModal());
}
