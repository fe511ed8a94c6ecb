// The sentence on top of the page can be put away.
for (const close of document.querySelectorAll("[data-notice-close]")) close.hidden = false;

document.addEventListener("click", (event) => {
    const close = event.target.closest?.("[data-notice-close]");
    if (!close) return;
    close.closest("[data-notice]").remove();
    document.getElementById("main").focus({ preventScroll: true });
});
