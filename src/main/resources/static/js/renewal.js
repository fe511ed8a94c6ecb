// Reads the page anew and takes over what differs. What is being used stays as it is: forms with typed text, open menus,
// the focus, where one has scrolled to. Elements keep their identity, so nothing jumps that did not change.
const main = document.getElementById("main");
const FIELDS = "textarea, select, input:not([type=hidden], [type=submit], [type=button], [type=reset], [type=checkbox], [type=radio])";
const ROWS = "li, tr";
const MOST_MARKED = 30;

function isTouched(field) {
    if (field.matches("select")) {
        const given = [...field.options].some((option) => option.defaultSelected);
        return [...field.options].some((option, i) => option.selected !== (given ? option.defaultSelected : !field.multiple && i === 0));
    }
    if (field.matches("[type=checkbox], [type=radio]")) return field.checked !== field.defaultChecked;
    if (field.matches("[type=file]")) return field.files.length > 0;
    return field.matches("input, textarea") && field.value !== field.defaultValue;
}

const isUsed = (form) => [...form.elements].some(isTouched) || (form.contains(document.activeElement) && document.activeElement.matches(FIELDS));

// What a form said before anybody typed: differs when somebody else changed what it is about.
function given(form) {
    return [...form.elements]
        .filter((field) => field.name && field.name !== "_csrf" && field.name !== "zurueck")
        .map((field) => {
            if (field.matches("select")) return `${field.name}=${[...field.options].filter((option) => option.defaultSelected).map((option) => option.value)}`;
            if (field.matches("[type=checkbox], [type=radio]")) return `${field.name}=${field.value}${field.defaultChecked}`;
            return `${field.name}=${field.defaultValue ?? field.value}`;
        })
        .join("\n");
}

function key(element) {
    if (element.dataset.item) return `item ${element.dataset.item}`;
    if (element.matches("form")) return `form ${element.getAttribute("action")} ${element.querySelector('[name="parent"]')?.getAttribute("value") ?? ""}`;
    const first = element.querySelector("a[href], form[action]");
    return first && `${element.localName} ${first.getAttribute("href") ?? first.getAttribute("action")}`;
}

// The same thing has the same id on the old page and on the new one.
function name(root) {
    const taken = new Set();
    for (const element of root.querySelectorAll(`[data-item], form, ${ROWS}`)) {
        if (element.id && !element.id.startsWith("live ")) continue;
        const own = key(element);
        element.id = own && !taken.has(own) ? `live ${own}` : "";
        if (!element.id) element.removeAttribute("id");
        taken.add(own);
    }
}

const find = (root, id) => root.querySelector(`[id="${CSS.escape(id)}"]`);
const rows = () => [...main.querySelectorAll(ROWS)].filter((row) => row.id.startsWith("live ") && !row.querySelector(ROWS));
const words = (row) => row.textContent.replace(/\s+/g, " ");
const scrolled = () => [...main.querySelectorAll('[tabindex="0"], .tablebox, .schedule')].map((box) => [box, box.scrollLeft, box.scrollTop]);

// Shows for a moment where something is new.
function mark(before) {
    const fresh = rows().filter((row) => before.get(row.id) !== words(row));
    if (fresh.length > MOST_MARKED) return;
    for (const row of fresh) {
        row.classList.add("fresh");
        setTimeout(() => row.classList.remove("fresh"), 2500);
    }
}

// Browsers that do not hold what one reads in its place by themselves.
function hold() {
    if (CSS.supports("overflow-anchor", "auto")) return () => {};
    const seen = document.elementFromPoint(innerWidth / 2, innerHeight / 3)?.closest("[id]");
    const top = seen?.getBoundingClientRect().top;
    return () => seen?.isConnected && scrollBy(0, seen.getBoundingClientRect().top - top);
}

let untouched = new Set();
const OWN_ATTRIBUTES = ["open", "draggable", "aria-keyshortcuts"];

window.htmx?.registerExtension("renewal", {
    htmx_before_morph_node(old, { newNode }) {
        if (!untouched.size || !(old instanceof Element)) return true;
        const silent = old.id === "notice" ? !newNode.firstElementChild : old.matches("[role=status]");
        return !untouched.has(old) && !silent;
    },
    htmx_before_morph_attr(old, { attrName }) {
        return !untouched.size || !OWN_ATTRIBUTES.includes(attrName);
    },
});

async function morph(next, kept) {
    const active = document.activeElement;
    const caret = active?.selectionStart == null ? null : [active.selectionStart, active.selectionEnd];
    const before = new Map(rows().map((row) => [row.id, words(row)]));
    const boxes = scrolled();
    const release = hold();
    untouched = new Set([main, ...kept, ...main.querySelectorAll("details.menu[open], dialog[open]")]);
    try {
        await window.htmx.swap({ text: next.innerHTML, sourceElement: main, target: main, swap: "innerMorph" });
    } finally {
        untouched = new Set();
    }
    if (active?.isConnected && active !== document.activeElement) {
        active.focus({ preventScroll: true });
        if (caret) active.setSelectionRange(...caret);
    }
    for (const [box, left, top] of boxes) {
        box.scrollLeft = left;
        box.scrollTop = top;
    }
    release();
    mark(before);
    document.dispatchEvent(new Event("allmende:renewed"));
}

/**
 * @param isOvertaken asked when the new page is there: whether it is too old by now
 * @returns "gone" when the page is not to be had any more, "late" when it was too old, "held" when a form that is
 *     being used says something else by now, otherwise whether there was anything new ("done") or not ("same")
 */
export async function renew(isOvertaken) {
    const answer = await fetch(location.pathname + location.search, {
        headers: { Accept: "text/html", "HX-Request-Type": "partial" },
        cache: "no-store",
        redirect: "manual",
    });
    if (!answer.ok) return answer.type === "opaqueredirect" || answer.status < 500 ? "gone" : "late";
    const page = new DOMParser().parseFromString(await answer.text(), "text/html");
    const next = page.getElementById("main");
    if (isOvertaken()) return "late";
    name(main);
    name(next);
    const kept = [...main.querySelectorAll("form")].filter(isUsed);
    const there = kept.map((form) => form.id && find(next, form.id));
    if (there.includes(null) || there.includes("")) return "held";
    const held = kept.some((form, i) => given(form) !== given(there[i]));
    const before = words(main);
    await morph(next, kept);
    document.title = page.title;
    if (held) return "held";
    return words(main) === before ? "same" : "done";
}
