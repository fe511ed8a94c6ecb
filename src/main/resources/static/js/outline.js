// Line by line: Enter makes the item and opens the next line, Tab and Shift+Tab indent and outdent, Escape ends. Lines go to the
// server one after the other under a name of their own, so that sending one again never makes two. What has not arrived stays on the
// page and in the tab's memory.
const WAITS = [1500, 4000, 10000];
const states = new WeakMap();
const token = () => document.querySelector('meta[name="csrf"]').content;
const words = (form) => form.querySelector("[data-outline-said]").dataset;
const field = (form) => form.querySelector("input[name=title]");
const fill = (text, ...values) => values.reduce((line, value, i) => line.replaceAll(`{${i}}`, value), text);
const name = (form) => `outline ${form.dataset.outline} ${form.querySelector("[name=parent]").value} ${form.querySelector("input[name=kind]")?.value ?? ""}`;

function state(form) {
    if (!states.has(form)) states.set(form, { lines: [], level: 0, sending: null });
    return states.get(form);
}

function say(form, text) {
    form.querySelector("[data-outline-said]").textContent = text;
}

// What would be lost if the tab closed now.
function remember(form) {
    const open = state(form).lines.filter((line) => !line.item).map(({ id, title, kind, level }) => ({ id, title, kind, level }));
    const text = field(form).value;
    if (!open.length && !text) sessionStorage.removeItem(name(form));
    else sessionStorage.setItem(name(form), JSON.stringify({ text, lines: open }));
}

function recall(form) {
    if (states.has(form)) return draw(form);
    const kept = JSON.parse(sessionStorage.getItem(name(form)) ?? "null");
    if (!kept) return;
    field(form).value = kept.text;
    for (const line of kept.lines) state(form).lines.push({ ...line, problem: words(form).failed });
    if (!kept.lines.length) return;
    form.closest("details").open = true;
    draw(form);
}

const above = (lines, line) => lines.slice(0, lines.indexOf(line)).findLast((other) => other.level < line.level);
const last = (form) => state(form).lines.at(-1);
const deepest = (form) => (last(form) ? last(form).level + 1 : 0);

function draw(form) {
    const { lines, level } = state(form);
    const list = form.querySelector("[data-entered]");
    list.hidden = !lines.length;
    list.replaceChildren(...lines.map((line) => row(form, line)));
    field(form).dataset.level = Math.min(level, 6);
    form.querySelector("[data-outline-hint]").hidden = false;
}

function row(form, line) {
    const item = document.createElement("li");
    item.className = `entered__line${line.problem ? " entered__line--wrong" : ""}`;
    item.dataset.level = Math.min(line.level, 6);
    if (!line.problem) {
        item.append(line.title);
        if (!line.item) {
            const mark = document.createElement("span");
            mark.className = "muted small";
            mark.textContent = ` ${words(form).sending}`;
            item.append(mark);
        }
        return item;
    }
    const input = document.createElement("input");
    input.className = "input input--small";
    input.value = line.title;
    input.maxLength = 300;
    input.setAttribute("aria-label", words(form).title);
    input.setAttribute("aria-invalid", "true");
    input.addEventListener("input", () => {
        line.title = input.value;
        remember(form);
    });
    input.addEventListener("keydown", (event) => {
        if (event.key !== "Enter") return;
        event.preventDefault();
        event.stopPropagation();
        again(form, line);
    });
    const problem = document.createElement("p");
    problem.className = "field__problem small";
    problem.textContent = line.problem;
    item.append(input, problem, button(words(form).again, () => again(form, line)), button(words(form).drop, () => drop(form, line)));
    return item;
}

function button(label, action) {
    const made = document.createElement("button");
    made.type = "button";
    made.className = "button button--tertiary button--small";
    made.textContent = label;
    made.addEventListener("click", action);
    return made;
}

function again(form, line) {
    delete line.problem;
    field(form).focus();
    send(form);
}

function drop(form, line) {
    const { lines } = state(form);
    // What stood below it moves up.
    for (const other of lines.slice(lines.indexOf(line) + 1)) {
        if (other.level <= line.level) break;
        other.level -= 1;
    }
    lines.splice(lines.indexOf(line), 1);
    state(form).level = Math.min(state(form).level, deepest(form));
    remember(form);
    field(form).focus();
    send(form);
}

function add(form) {
    const title = field(form).value.trim();
    if (!title) return false;
    const own = form.querySelector("[name=kind]").value;
    const { lines, level } = state(form);
    const kind = level > 0 && form.querySelector("input[name=kind]") ? "TASK" : own;
    lines.push({ id: crypto.randomUUID(), title, kind, level });
    field(form).value = "";
    remember(form);
    send(form);
    return true;
}

function send(form) {
    draw(form);
    const own = state(form);
    own.sending ??= deliver(form).finally(() => {
        own.sending = null;
        draw(form);
    });
    return own.sending;
}

async function deliver(form) {
    const { lines } = state(form);
    for (;;) {
        const line = lines.find((one) => !one.item && !one.problem && (!above(lines, one) || above(lines, one).item));
        if (!line) return;
        const answer = await attempt(form, line, above(lines, line)?.item ?? form.querySelector("[name=parent]").value);
        if (answer.item) {
            line.item = answer.item;
            say(form, fill(words(form).made, line.title));
        } else {
            line.problem = answer.problem;
            say(form, answer.problem);
        }
        remember(form);
        draw(form);
    }
}

async function attempt(form, line, parent) {
    const body = new URLSearchParams({ line: line.id, title: line.title.trim(), kind: line.kind, parent, _csrf: token() });
    for (let i = 0; ; i++) {
        try {
            const answer = await fetch(form.dataset.outline, { method: "POST", body, redirect: "manual", signal: AbortSignal.timeout(20000) });
            if (answer.status < 500 && answer.type !== "opaqueredirect") {
                const page = new DOMParser().parseFromString(await answer.text(), "text/html");
                const item = answer.ok && page.querySelector("[data-item]")?.dataset.item;
                if (item) return { item };
                const refused = answer.status === 422 && page.querySelector("p")?.textContent.trim();
                return { problem: refused || words(form).gone };
            }
            if (answer.type === "opaqueredirect") return { problem: words(form).gone };
        } catch {
            // Not there or too slow: once more.
        }
        if (i >= WAITS.length) return { problem: words(form).failed };
        say(form, words(form).waiting);
        await new Promise((resolve) => setTimeout(resolve, WAITS[i]));
    }
}

function indent(form, step) {
    const own = state(form);
    const level = own.level + step;
    if (level < 0 || level > deepest(form)) return false;
    own.level = level;
    draw(form);
    const package_ = level && own.lines.findLast((line) => line.level === level - 1);
    say(form, package_ ? fill(words(form).level, package_.title) : words(form).top);
    return true;
}

// The end: when all has arrived the page is taken anew, and one is where one began.
async function end(form) {
    const own = state(form);
    while (own.sending) await own.sending;
    if (own.lines.some((line) => line.problem)) return form.querySelector(".entered__line--wrong input")?.focus();
    const details = form.closest("details");
    const id = field(form).id;
    const count = own.lines.length;
    const told = count === 1 ? fill(words(form).made, own.lines[0].title) : fill(words(form).done, count);
    if (!count) {
        details.open = false;
        return details.querySelector("summary").focus();
    }
    states.delete(form);
    const main = document.getElementById("main");
    try {
        const answer = await fetch(location.pathname + location.search, { headers: { Accept: "text/html" } });
        if (!answer.ok) throw new Error();
        const page = new DOMParser().parseFromString(await answer.text(), "text/html");
        const left = main.querySelector("[data-structure]")?.scrollLeft;
        main.replaceChildren(...page.getElementById("main").childNodes);
        if (left) main.querySelector("[data-structure]").scrollLeft = left;
        document.dispatchEvent(new Event("allmende:renewed"));
    } catch {
        return location.reload();
    }
    const next = document.getElementById(id)?.closest("details") ?? main.querySelector("details.adding");
    tell(told);
    next?.querySelector("summary").focus();
}

function tell(text) {
    const notice = document.getElementById("notice");
    if (!notice) return;
    const box = document.createElement("div");
    box.className = "notice notice--done";
    const line = document.createElement("p");
    line.className = "notice__text";
    line.textContent = text;
    box.append(line);
    notice.replaceChildren(box);
}

document.addEventListener("keydown", (event) => {
    const form = event.target.matches?.("form[data-outline] input[name=title]") && event.target.form;
    if (!form || event.isComposing || event.ctrlKey || event.metaKey || event.altKey) return;
    const empty = !field(form).value.trim();
    if (event.key === "Enter") {
        event.preventDefault();
        if (!add(form) && !indent(form, -1)) end(form);
    } else if (event.key === "Tab") {
        // Where nothing can be indented the key leads on, as everywhere.
        if (indent(form, event.shiftKey ? -1 : 1)) event.preventDefault();
    } else if (event.key === "Backspace" && empty && state(form).level > 0) {
        event.preventDefault();
        indent(form, -1);
    } else if (event.key === "Escape") {
        event.preventDefault();
        end(form);
    }
});

document.addEventListener("input", (event) => {
    if (event.target.matches?.("form[data-outline] input[name=title]")) remember(event.target.form);
});

// With lines typed already, the button ends; otherwise it sends the plain form.
document.addEventListener("submit", (event) => {
    const form = event.target;
    if (!form.matches?.("form[data-outline]")) return;
    if (!state(form).lines.length) return sessionStorage.removeItem(name(form));
    event.preventDefault();
    add(form);
    end(form);
});

// Several lines at once are shown before they are made.
document.addEventListener("paste", (event) => {
    const form = event.target.matches?.("form[data-outline] input[name=title]") && event.target.form;
    const text = event.clipboardData?.getData("text/plain") ?? "";
    if (!form || !/[\n\t]/.test(text.trim())) return;
    event.preventDefault();
    const sent = document.createElement("form");
    sent.method = "post";
    sent.action = form.dataset.outlinePaste;
    const values = { text: field(form).value + text, paket: form.querySelector("[name=parent]").value, zurueck: form.querySelector("[name=zurueck]").value, _csrf: token() };
    for (const [key, value] of Object.entries(values)) {
        const input = document.createElement("textarea");
        input.name = key;
        input.value = value;
        sent.append(input);
    }
    sent.hidden = true;
    document.body.append(sent);
    sent.submit();
});

document.addEventListener("toggle", (event) => {
    const form = event.target.matches?.("details.adding[open]") && event.target.querySelector("form[data-outline]");
    if (form) draw(form);
}, true);

addEventListener("beforeunload", (event) => {
    for (const form of document.querySelectorAll("form[data-outline]")) {
        if (states.get(form)?.sending) event.preventDefault();
    }
});

function start() {
    for (const form of document.querySelectorAll("form[data-outline]")) recall(form);
}

document.addEventListener("allmende:renewed", start);
start();
