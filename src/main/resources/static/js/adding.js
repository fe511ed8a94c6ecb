// A form that unfolds in place takes the focus, so that one types at once. After adding, the address leads into it again.
const title = (details) => details.querySelector('[name="title"]');

document.addEventListener("toggle", (event) => {
    if (event.target.matches?.("details.adding[open]")) title(event.target).focus();
}, true);

const wanted = location.hash.startsWith("#neu-") && document.getElementById(location.hash.slice(1));
if (wanted) {
    wanted.closest("details").open = true;
    wanted.focus();
}
