// What others change in a project appears by itself. The server says that something changed; the page reads itself anew.
import { renew } from "./renewal.js";

const marker = document.querySelector("[data-live]");
const LEAST_MILLIS = 1000;
const SILENCE_MILLIS = 5000;

let stream = null;
let words = {};
let heard = performance.timeOrigin;
let names = new Set();
let concerned = false;
let waiting = 0;
let running = false;
let renewed = 0;
let busyUntil = 0;
let ownUntil = performance.timeOrigin + 5000;
let generation = 0;
let closing = 0;
let said = 0;
let saying = 0;

function open() {
    if (stream) return;
    stream = new EventSource(`${marker.dataset.live}/ereignisse?alter=${Math.max(0, Math.round(Date.now() - heard))}`);
    stream.addEventListener("worte", (event) => {
        words = JSON.parse(event.data);
        document.documentElement.dataset.live = "open";
    });
    hear("takt", () => {});
    hear("wandel", (change) => changed(change));
    hear("stand", () => changed({ own: false, who: "", items: null, spread: 1000 }));
    hear("ende", close);
}

function hear(name, action) {
    stream.addEventListener(name, (event) => {
        heard = Date.now();
        action(JSON.parse(event.data));
    });
}

function close() {
    if (stream?.readyState === EventSource.OPEN) heard = Date.now();
    stream?.close();
    stream = null;
    delete document.documentElement.dataset.live;
}

// What this very page has just done, it shows already.
function changed(change) {
    if (change.own && Date.now() < ownUntil) return;
    if (!change.own) names.add(change.who);
    concerned ||= !change.items || change.items.includes(marker.dataset.liveItem);
    plan(40 + Math.random() * change.spread);
}

function plan(wait) {
    if (waiting) return;
    waiting = setTimeout(run, Math.max(wait, renewed + LEAST_MILLIS - Date.now()));
}

const isBusy = () => running || Date.now() < busyUntil || document.querySelector(".sortable-chosen, .htmx-request");

async function run() {
    waiting = 0;
    if (isBusy()) return plan(300);
    running = true;
    const begun = generation;
    let end;
    try {
        // A page that came back with problems is not to be had a second time.
        end = document.querySelector("[data-problems]") ? "held" : await renew(() => generation !== begun || isDragging());
    } catch {
        end = "late";
    } finally {
        running = false;
        renewed = Date.now();
    }
    if (end === "late") return plan(LEAST_MILLIS);
    if (end === "gone") close();
    if (end === "done") announce();
    else if (end === "same") forget();
    else if (names.size) hint(end === "held");
}

const isDragging = () => document.querySelector(".sortable-chosen") !== null;

function sentence(one, many, none) {
    const known = [...names].filter((name) => name);
    return known.length === 1 ? words[one]?.replace("{0}", known[0]) : words[known.length ? many : none];
}

function forget() {
    names = new Set();
    concerned = false;
}

// Said politely, and not over and over while others work.
function announce() {
    if (saying || !names.size) return;
    saying = setTimeout(() => {
        saying = 0;
        said = Date.now();
        voice.textContent = sentence("one", "many", "some") ?? "";
        forget();
    }, Math.max(100, said + SILENCE_MILLIS - Date.now()));
}

// What is being typed stays; a line says that it is about something older by now.
function hint(typing) {
    const here = concerned && marker.dataset.liveItem ? "Task" : "Page";
    const text = document.createElement("p");
    text.className = "live__text";
    text.textContent = [sentence(here.toLowerCase(), `some${here}`, `some${here}`), typing ? words.kept : ""].join(" ").trim();
    const again = document.createElement("a");
    again.className = "button button--small";
    again.href = location.pathname + location.search;
    again.textContent = typing ? words.discard : words.reload;
    const away = document.createElement("button");
    away.type = "button";
    away.className = "button button--small button--tertiary";
    away.textContent = words.close;
    away.addEventListener("click", () => line.replaceChildren());
    line.replaceChildren(text, again, away);
}

function region(name) {
    const made = document.createElement("div");
    made.className = name;
    made.setAttribute("role", "status");
    document.body.append(made);
    return made;
}

let voice;
let line;

if (marker && window.EventSource && window.htmx) {
    voice = region("visually-hidden");
    line = region("live");
    open();
    // A tab that nobody sees needs no stream; seen again, it catches up.
    document.addEventListener("visibilitychange", () => {
        clearTimeout(closing);
        if (document.hidden) closing = setTimeout(close, 10_000);
        else open();
    });
    addEventListener("pagehide", close);
    addEventListener("pageshow", (event) => event.persisted && open());
    // Not while this page sends something itself: the answer is newer than what it would read.
    document.addEventListener("submit", () => (busyUntil = Date.now() + 3000));
    document.addEventListener("allmende:sent", () => {
        generation++;
        busyUntil = Date.now() + 10_000;
    });
    const shown = () => {
        generation++;
        busyUntil = 0;
        ownUntil = Date.now() + 3000;
    };
    document.addEventListener("allmende:shown", shown);
    document.addEventListener("htmx:after:swap", (event) => event.target !== document.getElementById("main") && shown());
}
