// A form that came back: the summary is read first. Swapped-in forms as well.
const focusSummary = (root) => root.querySelector("[data-problems]")?.focus();

focusSummary(document);
document.addEventListener("htmx:after:swap", (event) => focusSummary(event.target?.querySelector ? event.target : document));
