// The live page of a session. The server sends the same picture to all; what is one's own is marked here. Without this
// script the page shows the picture of the moment it was opened, and every button works by itself.
const stage = document.querySelector("[data-stage]");
const board = stage?.querySelector("[data-stage-board]");
const SLOWEST_MILLIS = 1000;
let reading = 0;

function show(html) {
    const focused = document.activeElement?.id;
    const title = () => board.querySelector("#stage-now")?.textContent.trim();
    const before = title();
    board.innerHTML = html;
    mark();
    tick();
    if (focused && document.activeElement === document.body) document.getElementById(focused)?.focus({ preventScroll: true });
    if (before !== title()) stage.querySelector("[data-stage-said]").textContent = title();
    if (stage.dataset.steers === "true" && !reading) reading = setTimeout(steer, SLOWEST_MILLIS);
}

function mark() {
    const marks = new Set(stage.dataset.marks.split(" "));
    for (const button of board.querySelectorAll("[data-mark]")) button.setAttribute("aria-pressed", marks.has(button.dataset.mark));
    for (const field of board.querySelectorAll('[name="_csrf"]')) field.value = stage.dataset.csrf;
}

// What is left of the time box, once a second.
function tick() {
    for (const box of board.querySelectorAll("[data-until]")) {
        const seconds = Math.round((new Date(box.dataset.until) - Date.now()) / 1000);
        const clock = `${Math.floor(Math.abs(seconds) / 60)}:${String(Math.abs(seconds) % 60).padStart(2, "0")}`;
        box.textContent = (seconds < 0 ? stage.dataset.late : stage.dataset.left).replace("{0}", clock);
        box.classList.toggle("stage__late", seconds < 0);
    }
}

const parse = async (answer) => new DOMParser().parseFromString(await answer.text(), "text/html");

function take(page, part) {
    const fresh = page.querySelector(part);
    const old = document.querySelector(part);
    if (!fresh || !old) return;
    const focused = document.activeElement?.id;
    old.replaceChildren(...fresh.childNodes);
    if (focused) document.getElementById(focused)?.focus({ preventScroll: true });
}

// Raised hands have names for the moderation only: its part is read by a request of its own.
async function steer() {
    try {
        const answer = await fetch(stage.dataset.stage);
        if (answer.ok) take(await parse(answer), "[data-stage-steering]");
    } finally {
        reading = 0;
    }
}

async function send(event) {
    const form = event.target;
    if (!form.action.includes(stage.dataset.stage) || form.matches("[data-stage-ask]")) return;
    event.preventDefault();
    const body = new URLSearchParams(new FormData(form, event.submitter));
    body.set("_csrf", stage.dataset.csrf);
    let answer;
    try {
        answer = await fetch(form.action, { method: "POST", body });
    } catch {
        location.reload();
        return;
    }
    const page = await parse(answer);
    const fresh = page.querySelector("[data-stage]");
    if (!fresh) {
        stage.querySelector("[data-stage-said]").textContent = "";
        refuse(page);
        return;
    }
    stage.dataset.marks = fresh.dataset.marks;
    for (const part of ["[data-stage-board]", "[data-stage-steering]"]) take(page, part);
    const hand = page.querySelector('[data-stage-voice] form[action$="/hand"]');
    if (hand) document.querySelector('[data-stage-voice] form[action$="/hand"]')?.replaceWith(hand);
    mark();
    tick();
}

// The sentence why something did not go.
function refuse(page) {
    const notice = document.createElement("p");
    notice.className = "notice notice--danger";
    notice.setAttribute("role", "alert");
    notice.textContent = page.querySelector(".problems__list, main p")?.textContent.trim() ?? "";
    board.querySelector(":scope > .notice")?.remove();
    board.prepend(notice);
}

if (stage && window.EventSource) {
    stage.querySelector("[data-stage-still]").hidden = true;
    const listen = () => {
        const stream = new EventSource(`${stage.dataset.stage}/strom`);
        stream.addEventListener("bild", (event) => show(event.data));
        addEventListener("pagehide", () => stream.close(), { once: true });
    };
    listen();
    addEventListener("pageshow", (event) => event.persisted && listen());
    document.addEventListener("submit", send);
    mark();
    tick();
    setInterval(tick, 1000);
}
