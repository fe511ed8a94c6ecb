// Moving tiles: by dragging (SortableJS) and by Alt + arrow keys. Both send the same form that the page behind
// “Verschieben …” sends; then the page is taken anew from the answer, so that roll-ups and the undo notice are true.
const main = document.getElementById("main");
const said = () => document.getElementById("moving-said");
const token = () => document.querySelector('meta[name="csrf"]').content;
const structure = () => document.querySelector("[data-structure]");
const board = () => document.querySelector("[data-board]");
const items = (list) => [...list.children].filter((child) => child.dataset.item);
// A board may hold tasks of several projects.
const path = (item) =>
    board() ? item.querySelector(".tile__link").pathname : `${structure().dataset.structure}/elemente/${item.dataset.item}`;
let busy = false;

function say(text) {
    said().textContent = text;
}

async function send(item, noun, fields, where) {
    if (busy) return;
    busy = true;
    document.dispatchEvent(new Event("allmende:sent"));
    const body = new URLSearchParams({ ...fields, _csrf: token(), zurueck: location.pathname + location.search });
    try {
        const answer = await fetch(`${path(item)}/${noun}`, { method: "POST", body });
        const page = new DOMParser().parseFromString(await answer.text(), "text/html");
        if (answer.ok) show(page, item.dataset.item, where);
        else refuse(page, item.dataset.item);
    } catch {
        location.reload();
    } finally {
        busy = false;
        document.dispatchEvent(new Event("allmende:shown"));
    }
}

// Takes over the new content; keeps where one is: scroll positions and the focus.
function show(page, id, where) {
    const before = structure() ?? board();
    const left = before.scrollLeft;
    main.replaceChildren(...page.getElementById("main").childNodes);
    const after = structure() ?? board();
    if (after) after.scrollLeft = left;
    for (const close of main.querySelectorAll("[data-notice-close]")) close.hidden = false;
    focus(id);
    start();
    say(said().dataset.moved.replace("{0}", title(id)).replace("{1}", where));
}

// What is not allowed springs back, with the sentence why.
async function refuse(page, id) {
    const words = page.querySelector(".problems__list")?.textContent.trim() ?? page.querySelector("main p")?.textContent.trim();
    const fresh = new DOMParser().parseFromString(await (await fetch(location.href)).text(), "text/html");
    main.replaceChildren(...fresh.getElementById("main").childNodes);
    const notice = document.createElement("p");
    notice.className = "notice notice--danger";
    notice.setAttribute("role", "alert");
    notice.textContent = words || said().dataset.failed;
    main.prepend(notice);
    focus(id);
    start();
}

const element = (id) => main.querySelector(`[data-item="${CSS.escape(id)}"]`);
const title = (id) => element(id)?.querySelector("a")?.textContent.trim() ?? "";
const focus = (id) => element(id)?.querySelector("a")?.focus({ preventScroll: true });

const place = (item, list, before) =>
    send(item, "platz", { parent: list.dataset.parent ?? "", before: before?.dataset.item ?? "" }, list.dataset.name ?? "");
const bring = (item, list) => send(item, "zustand", { state: list.dataset.state }, list.dataset.name);
const next = (item) => {
    let sibling = item.nextElementSibling;
    while (sibling && !sibling.dataset.item) sibling = sibling.nextElementSibling;
    return sibling;
};

function drag(list, group, end, options = {}) {
    if (window.Sortable?.get(list)) return;
    window.Sortable?.create(list, {
        group,
        draggable: "[data-item]",
        animation: matchMedia("(prefers-reduced-motion: reduce)").matches ? 0 : 120,
        delay: 150,
        delayOnTouchOnly: true,
        emptyInsertThreshold: 24,
        filter: "[data-actions], [data-fixed]",
        preventOnFilter: false,
        onEnd: end,
        ...options,
    });
}

function start() {
    for (const list of structure()?.querySelectorAll("[data-parent]") ?? []) {
        drag(list, "structure", (event) => {
            if (event.from !== event.to || event.oldIndex !== event.newIndex) place(event.item, event.to, next(event.item));
        }, { fallbackOnBody: true, swapThreshold: 0.6 });
    }
    if (structure()) {
        const columns = structure();
        drag(columns, "columns", (event) => {
            if (event.oldIndex !== event.newIndex) place(event.item, columns, next(event.item));
        }, { handle: ".column__head", draggable: ".column[data-item]", filter: "a", preventOnFilter: false });
    }
    for (const list of board()?.querySelectorAll("[data-state]") ?? []) {
        drag(list, "board", (event) => {
            if (event.from !== event.to) bring(event.item, event.to);
        }, { sort: false });
    }
    for (const link of main.querySelectorAll(".tile__link, .column__title a, .column__subtitle a")) {
        link.draggable = false;
        link.setAttribute("aria-keyshortcuts", "Alt+ArrowUp Alt+ArrowDown Alt+ArrowLeft Alt+ArrowRight");
    }
}

// Alt + arrows: up and down within the list, left and right to the neighbouring column.
function keys(event) {
    if (!event.altKey || event.ctrlKey || event.metaKey || !event.key.startsWith("Arrow")) return;
    const item = event.target.closest?.("[data-item]");
    if (!item || "fixed" in item.dataset || !main.contains(item) || !(structure() ?? board())) return;
    event.preventDefault();
    const forth = event.key === "ArrowDown" || event.key === "ArrowRight";
    if (item.matches(".column")) {
        if (event.key === "ArrowLeft" || event.key === "ArrowRight") shift(item, structure(), forth);
        return;
    }
    if (event.key === "ArrowUp" || event.key === "ArrowDown") {
        if (structure()) shift(item, item.parentElement, forth);
        return;
    }
    const column = item.closest(".column, .lane");
    const other = forth ? column.nextElementSibling : column.previousElementSibling;
    const list = other?.querySelector(":scope > [data-parent], :scope > [data-state]");
    if (!list) return;
    if (structure()) place(item, list, items(list)[0]);
    else bring(item, list);
}

function shift(item, list, forth) {
    const row = items(list);
    const index = row.indexOf(item) + (forth ? 2 : -1);
    if (index < 0 || index > row.length) return;
    place(item, list, row[index]);
}

document.addEventListener("keydown", keys);
document.addEventListener("allmende:renewed", start);
start();
