// Files: chosen or dropped ones are sent one after the other, each showing how far it is. The answer is the page a plain form
// would lead to; its list and its notice are taken over. Without this script the form sends itself.
const fill = (text, ...values) => values.reduce((line, value, index) => line.replace(`{${index}}`, value).replace(`{${index},number,#}`, value), text);
const forms = () => document.querySelectorAll("form[data-upload]");
let queue = Promise.resolve();

function start() {
    for (const form of forms()) {
        form.querySelector("[data-upload-drop]").hidden = false;
        form.querySelector("[data-upload-choose]").hidden = false;
        form.querySelector("input[type=file]").dataset.behind = "";
        form.querySelector("button[type=submit]").hidden = true;
    }
}

function say(form, text) {
    const said = form.querySelector("[data-upload-said]");
    if (said) said.textContent = text;
}

// A line of the list of what is under way.
function line(form, name) {
    const words = form.querySelector("[data-upload-said]").dataset;
    const item = document.createElement("li");
    item.className = "uploads__line";
    const label = document.createElement("span");
    label.className = "uploads__name";
    label.textContent = name;
    const bar = document.createElement("progress");
    bar.className = "progress";
    bar.max = 100;
    bar.value = 0;
    bar.setAttribute("aria-label", fill(words.progress, name));
    const stop = document.createElement("button");
    stop.type = "button";
    stop.className = "button button--tertiary button--small";
    stop.textContent = words.cancel;
    item.append(label, bar, stop);
    form.querySelector("[data-uploads]").append(item);
    return { item, label, bar, stop };
}

function refuse(form, row, text) {
    const problem = document.createElement("p");
    problem.className = "uploads__problem";
    problem.setAttribute("role", "alert");
    problem.textContent = text;
    row.bar.remove();
    row.stop.remove();
    row.label.remove();
    row.item.append(problem);
}

function send(form, file, row) {
    const words = form.querySelector("[data-upload-said]").dataset;
    return new Promise((resolve) => {
        const request = new XMLHttpRequest();
        request.open("POST", form.action);
        request.setRequestHeader("X-CSRF-TOKEN", document.querySelector('meta[name="csrf"]').content);
        request.upload.addEventListener("progress", (event) => {
            if (event.lengthComputable) row.bar.value = (100 * event.loaded) / event.total;
        });
        request.upload.addEventListener("load", () => {
            row.label.textContent = fill(words.checking, file.name);
            row.bar.removeAttribute("value");
        });
        request.addEventListener("load", () => resolve(request));
        request.addEventListener("error", () => resolve(null));
        request.addEventListener("abort", () => resolve(undefined));
        row.stop.addEventListener("click", () => request.abort());
        const body = new FormData();
        body.append("datei", file, file.name);
        request.send(body);
    });
}

async function upload(form, file) {
    const words = form.querySelector("[data-upload-said]").dataset;
    const row = line(form, file.name);
    const largest = Number(form.dataset.largest);
    if (file.size > largest * 1000000) {
        refuse(form, row, fill(words.large, file.name, largest));
        return;
    }
    await (queue = queue.catch(() => {}).then(async () => {
        const answer = await send(form, file, row);
        if (answer === undefined) {
            row.item.remove();
        } else if (answer === null) {
            refuse(form, row, fill(words.failed, file.name));
        } else {
            const page = new DOMParser().parseFromString(answer.responseText, "text/html");
            if (answer.status < 400) show(page, form, row, fill(words.done, file.name));
            else refuse(form, row, sentence(page) || fill(words.failed, file.name));
        }
    }));
}

const sentence = (page) => (page.querySelector("main .field__problem") ?? page.querySelector(".problems__list") ?? page.querySelector("main p.muted"))?.textContent.trim();

// Takes over list and notice; what is still under way stays in its form.
function show(page, form, row, done) {
    const here = form.closest("[data-files]");
    const fresh = page.querySelector("[data-files]");
    const notice = page.getElementById("notice");
    if (!here || !fresh || !notice) return location.reload();
    // A picture that has come or gone changes the whole page.
    if (!page.querySelector(".preview") !== !document.querySelector(".preview")) return location.reload();
    const old = here.querySelector("form[data-upload]");
    const focused = old.contains(document.activeElement);
    row.item.remove();
    fresh.querySelector("form[data-upload]")?.replaceWith(old);
    here.replaceChildren(...fresh.childNodes);
    if (focused) old.querySelector("input[type=file]").focus({ preventScroll: true });
    document.getElementById("notice").replaceChildren(...notice.childNodes);
    for (const close of document.querySelectorAll("[data-notice-close]")) close.hidden = false;
    for (const name of [".pagehead", ".preview"]) {
        const part = page.querySelector(name);
        if (part && here.id === "dateien" && form.action.endsWith("/versionen")) document.querySelector(name)?.replaceWith(part);
    }
    say(form, done);
}

const take = (form, files) => Promise.all([...files].map((file) => upload(form, file)));

document.addEventListener("change", (event) => {
    const form = event.target.matches?.("form[data-upload] input[type=file]") && event.target.form;
    if (!form) return;
    const files = [...event.target.files];
    event.target.value = "";
    take(form, files);
});

// Only where files are dragged, and only over a place that takes them.
const zone = (event) => [...(event.dataTransfer?.types ?? [])].includes("Files") && event.target.closest?.(".dropzone:has(form[data-upload])");

document.addEventListener("dragover", (event) => {
    const over = zone(event);
    for (const other of document.querySelectorAll("[data-over]")) if (other !== over) delete other.dataset.over;
    if (!over) return;
    event.preventDefault();
    over.dataset.over = "";
});

document.addEventListener("dragleave", (event) => {
    if (!event.relatedTarget) for (const over of document.querySelectorAll("[data-over]")) delete over.dataset.over;
});

document.addEventListener("drop", (event) => {
    const over = zone(event);
    for (const other of document.querySelectorAll("[data-over]")) delete other.dataset.over;
    if (!over) return;
    event.preventDefault();
    const form = over.querySelector("form[data-upload]");
    const files = event.dataTransfer.files;
    take(form, form.querySelector("input[type=file]").multiple ? files : [...files].slice(0, 1));
});

start();
