// The agenda of a session: dragging (SortableJS), Alt + arrow keys, and the buttons for up and down without leaving the page.
// All of them send the form of the buttons; then the agenda is taken anew from the answer, so that its times are true.
const section = () => document.getElementById("tagesordnung");
const list = () => section().querySelector("[data-agenda]");
const said = document.getElementById("agenda-said");
const points = () => [...list().querySelectorAll("[data-point]")];
let busy = false;

async function send(id, fields) {
    if (busy) return;
    busy = true;
    const body = new URLSearchParams({ ...fields, _csrf: section().querySelector('[name="_csrf"]').value });
    try {
        const answer = await fetch(`${list().dataset.agenda}/${id}/platz`, { method: "POST", body });
        if (!answer.ok) throw new Error(answer.statusText);
        show(new DOMParser().parseFromString(await answer.text(), "text/html"), id);
    } catch {
        location.reload();
    } finally {
        busy = false;
    }
}

// Keeps the focus, and says where the point stands now.
function show(page, id) {
    const focused = document.activeElement?.id;
    section().replaceChildren(...page.getElementById("tagesordnung").childNodes);
    if (focused) document.getElementById(focused)?.focus({ preventScroll: true });
    start();
    const all = points();
    const at = all.findIndex((one) => one.dataset.point === id);
    const words = (part) => all[at]?.querySelector(part)?.textContent.trim() ?? "";
    const told = [words(".agenda__title"), at + 1, all.length, words(".agenda__time")];
    said.textContent = said.dataset.moved.replace(/\{(\d)\}/g, (all, n) => told[n]);
}

function start() {
    window.Sortable?.create(list(), {
        draggable: "[data-point]",
        animation: matchMedia("(prefers-reduced-motion: reduce)").matches ? 0 : 120,
        delay: 150,
        delayOnTouchOnly: true,
        filter: "form",
        preventOnFilter: false,
        onEnd: (event) => {
            if (event.oldIndex === event.newIndex) return;
            const next = event.item.nextElementSibling;
            send(event.item.dataset.point, next ? { vor: next.dataset.point } : {});
        },
    });
}

document.addEventListener("submit", (event) => {
    if (event.submitter?.name !== "richtung" || !section().contains(event.target)) return;
    event.preventDefault();
    send(event.target.closest("[data-point]").dataset.point, { richtung: event.submitter.value });
});

document.addEventListener("keydown", (event) => {
    const point = event.target.closest?.("[data-point]");
    if (!point || !event.altKey || event.ctrlKey || event.metaKey || !["ArrowUp", "ArrowDown"].includes(event.key)) return;
    event.preventDefault();
    send(point.dataset.point, { richtung: event.key === "ArrowUp" ? "auf" : "ab" });
});

start();
