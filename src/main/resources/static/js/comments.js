// Comments: while one types “@” or “#”, people and tasks are proposed; pictures are pasted or dropped. Without this script
// names are recognised on saving, and pictures come by the form of files.
const FIELD = "textarea[data-proposals]";
const TOKEN = /(?:^|[^\p{L}\p{N}._%+@#&/-])([@#])([\p{L}\p{N}][\p{L}\p{N}’' -]{0,40})?$/u;
const fill = (text, ...values) => values.reduce((line, value, index) => line.replace(`{${index}}`, value), text);
const list = (field) => document.getElementById(`${field.id}-proposals`);
const words = (field) => field.form.querySelector("[data-comment-said]").dataset;
let asked = null;

function say(field, text) {
    field.form.querySelector("[data-comment-said]").textContent = text;
}

function close(field) {
    asked?.abort();
    asked = null;
    list(field).hidden = true;
    list(field).replaceChildren();
    field.removeAttribute("aria-activedescendant");
}

function mark(field, option) {
    for (const other of list(field).children) other.setAttribute("aria-selected", String(other === option));
    field.setAttribute("aria-activedescendant", option.id);
    option.scrollIntoView({ block: "nearest" });
}

async function propose(field) {
    const token = TOKEN.exec(field.value.slice(0, field.selectionStart));
    // A space ends a word; the next letter may go on with the name.
    if (!token || /\s$/.test(token[0]) || token[2]?.split(/\s/).length > 3) return close(field);
    asked?.abort();
    asked = new AbortController();
    const address = `${field.dataset.proposals}?zeichen=${encodeURIComponent(token[1])}&wort=${encodeURIComponent(token[2] ?? "")}`;
    try {
        const answer = await fetch(address, { signal: asked.signal, headers: { Accept: "text/html" } });
        if (answer.ok) show(field, new DOMParser().parseFromString(await answer.text(), "text/html"));
    } catch (gone) {
        if (gone.name !== "AbortError") close(field);
    }
}

function show(field, page) {
    const options = [...page.querySelectorAll('[role="option"]')];
    if (!options.length) return close(field);
    const here = list(field);
    here.replaceChildren(...options);
    options.forEach((option, index) => (option.id = `${here.id}-${index}`));
    here.hidden = false;
    mark(field, options[0]);
    say(field, fill(words(field).count, options.length));
}

function choose(field, option) {
    const before = field.value.slice(0, field.selectionStart);
    const token = TOKEN.exec(before);
    if (token) {
        const start = before.length - 1 - (token[2] ?? "").length;
        field.setRangeText(`${option.dataset.text} `, start, field.selectionStart, "end");
    }
    if (option.dataset.person) {
        const meant = document.createElement("input");
        Object.assign(meant, { type: "hidden", name: "gemeint", value: option.dataset.person });
        field.form.append(meant);
    }
    close(field);
    field.focus();
}

document.addEventListener("input", (event) => {
    if (event.target.matches?.(FIELD)) propose(event.target);
});

document.addEventListener("keydown", (event) => {
    const field = event.target;
    if (!field.matches?.(FIELD) || list(field).hidden) return;
    const options = [...list(field).children];
    const at = options.findIndex((option) => option.getAttribute("aria-selected") === "true");
    if (event.key === "Escape") close(field);
    else if (event.key === "ArrowDown") mark(field, options[(at + 1) % options.length]);
    else if (event.key === "ArrowUp") mark(field, options[(at + options.length - 1) % options.length]);
    else if ((event.key === "Enter" || event.key === "Tab") && !event.shiftKey && !event.ctrlKey) choose(field, options[at]);
    else return;
    event.preventDefault();
    event.stopPropagation();
}, true);

// Before the field loses the focus to the list.
document.addEventListener("pointerdown", (event) => {
    const option = event.target.closest?.('.proposals [role="option"]');
    if (!option) return;
    event.preventDefault();
    choose(option.closest(".commentfield").querySelector(FIELD), option);
});

document.addEventListener("focusout", (event) => {
    if (event.target.matches?.(FIELD)) close(event.target);
});

// Pictures.
const pictures = (transfer) => [...(transfer?.files ?? [])].filter((file) => file.type.startsWith("image/"));

// A picture from the clipboard is always called the same.
function named(field, file) {
    if (file.name && file.name !== "image.png") return file.name;
    const now = new Date();
    const two = (number) => String(number).padStart(2, "0");
    const at = `${two(now.getDate())}.${two(now.getMonth() + 1)}.${now.getFullYear()} ${two(now.getHours())}-${two(now.getMinutes())}-${two(now.getSeconds())}`;
    return fill(words(field).name, at, file.type.slice("image/".length).replace("jpeg", "jpg"));
}

function line(field, name) {
    const item = document.createElement("li");
    item.className = "uploads__line";
    const label = document.createElement("span");
    label.className = "uploads__name";
    label.textContent = name;
    const bar = document.createElement("progress");
    bar.className = "progress";
    bar.max = 100;
    bar.value = 0;
    bar.setAttribute("aria-label", fill(words(field).progress, name));
    const stop = document.createElement("button");
    stop.type = "button";
    stop.className = "button button--tertiary button--small";
    stop.textContent = words(field).cancel;
    item.append(label, bar, stop);
    field.form.querySelector("[data-pictures-under-way]").append(item);
    return { item, bar, stop };
}

function send(field, file, name, row) {
    return new Promise((resolve) => {
        const request = new XMLHttpRequest();
        request.open("POST", field.dataset.pictures);
        request.setRequestHeader("X-CSRF-TOKEN", document.querySelector('meta[name="csrf"]').content);
        request.upload.addEventListener("progress", (event) => {
            if (event.lengthComputable) row.bar.value = (100 * event.loaded) / event.total;
        });
        request.addEventListener("load", () => resolve(request));
        request.addEventListener("error", () => resolve(null));
        request.addEventListener("abort", () => resolve(undefined));
        row.stop.addEventListener("click", () => request.abort());
        const body = new FormData();
        body.append("bild", file, name);
        request.send(body);
    });
}

function refuse(row, text) {
    const problem = document.createElement("p");
    problem.className = "uploads__problem";
    problem.setAttribute("role", "alert");
    problem.textContent = text;
    row.item.replaceChildren(problem);
}

async function bring(field, file) {
    const name = named(field, file);
    const row = line(field, name);
    const answer = await send(field, file, name, row);
    if (answer === undefined) return row.item.remove();
    const page = answer && new DOMParser().parseFromString(answer.responseText, "text/html");
    const shown = answer?.status < 400 && page.querySelector(FIELD)?.value.trim();
    if (!shown) return refuse(row, page?.querySelector("main .field__problem, .problems__list, main p.muted")?.textContent.trim() || fill(words(field).failed, name));
    row.item.remove();
    const before = field.value.slice(0, field.selectionStart);
    field.setRangeText(`${before && !before.endsWith("\n") ? "\n\n" : ""}${shown}\n\n`, field.selectionStart, field.selectionEnd, "end");
    say(field, fill(words(field).done, name));
}

function take(event, transfer) {
    const files = pictures(transfer);
    if (!files.length) return;
    event.preventDefault();
    const field = event.target.closest(".commentfield").querySelector(FIELD);
    files.reduce((before, file) => before.then(() => bring(field, file)), Promise.resolve());
}

document.addEventListener("paste", (event) => {
    if (event.target.matches?.(FIELD)) take(event, event.clipboardData);
});

const zone = (event) => [...(event.dataTransfer?.types ?? [])].includes("Files") && event.target.closest?.(".commentfield");

document.addEventListener("dragover", (event) => {
    const over = zone(event);
    for (const other of document.querySelectorAll(".commentfield[data-over]")) if (other !== over) delete other.dataset.over;
    if (!over) return;
    event.preventDefault();
    over.dataset.over = "";
});

document.addEventListener("drop", (event) => {
    const over = zone(event);
    for (const other of document.querySelectorAll(".commentfield[data-over]")) delete other.dataset.over;
    if (over) take(event, event.dataTransfer);
});

for (const hint of document.querySelectorAll("[data-picture-hint]")) hint.hidden = false;
for (const field of document.querySelectorAll(FIELD)) {
    field.setAttribute("aria-autocomplete", "list");
    field.setAttribute("aria-controls", `${field.id}-proposals`);
}
