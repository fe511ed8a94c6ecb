// Counts what is ticked in a list, ticks all of the page, and with Shift everything between.
let last = null;
const form = () => document.querySelector("form[data-picking]");
const boxes = () => [...document.querySelectorAll('.pick__box[form="auswahl"]')];
const all = () => form().querySelector("[data-picking-all] input");

function count() {
    const ticked = boxes().filter((box) => box.checked).length;
    const said = form().querySelector("[data-picking-said]");
    said.textContent = ticked === 0 ? said.dataset.none : ticked === 1 ? said.dataset.one : said.dataset.many.replace("{0}", ticked);
    all().checked = ticked > 0 && ticked === boxes().length;
    all().indeterminate = ticked > 0 && ticked < boxes().length;
    form().querySelector("button").disabled = ticked === 0;
    form().classList.toggle("picking--on", ticked > 0);
}

document.addEventListener("click", (event) => {
    if (!event.target.matches?.(".pick__box")) return;
    const list = boxes();
    if (event.shiftKey && last && list.includes(last)) {
        const [from, to] = [list.indexOf(last), list.indexOf(event.target)].sort((a, b) => a - b);
        for (const box of list.slice(from, to + 1)) box.checked = event.target.checked;
    }
    last = event.target;
    count();
});

document.addEventListener("change", (event) => {
    if (!form() || event.target !== all()) return;
    for (const box of boxes()) box.checked = event.target.checked;
    count();
});

function start() {
    if (!form()) return;
    form().querySelector("[data-picking-all]").hidden = false;
    count();
}

addEventListener("pageshow", start);
document.addEventListener("allmende:renewed", start);
start();
