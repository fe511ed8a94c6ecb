// The schedule: opens with today in sight, and the row under the pointer is marked in the names and in the drawing.
const ROW = 30;

function showToday(root) {
    for (const box of root.querySelectorAll(".schedule")) {
        const today = box.querySelector("#heute");
        // A link with an anchor knows better where to look.
        if (!today || location.hash) continue;
        const names = box.querySelector(".schedule__names").offsetWidth;
        const seen = box.clientWidth - names;
        const x = today.x.baseVal.value;
        if (x + 140 > seen) box.scrollLeft = x - seen / 4;
    }
}

function mark(plot, row) {
    const chart = plot.querySelector(".schedule__chart");
    let band = chart.querySelector(".schedule__hover");
    if (!band) {
        band = document.createElementNS("http://www.w3.org/2000/svg", "rect");
        band.setAttribute("class", "schedule__hover");
        band.setAttribute("width", "100%");
        band.setAttribute("height", ROW);
        chart.append(band);
    }
    band.setAttribute("y", row * ROW);
    band.setAttribute("visibility", row < 0 ? "hidden" : "visible");
    const names = plot.parentElement.querySelectorAll(".schedule__names > ol > li");
    plot.marked?.classList.remove("schedule__row--on");
    plot.marked = names[row];
    plot.marked?.classList.add("schedule__row--on");
}

document.addEventListener("pointermove", (event) => {
    const box = event.target.closest?.(".schedule");
    const left = document.querySelector(".schedule__row--on")?.closest(".schedule");
    if (left && left !== box) mark(left.querySelector(".schedule__plot"), -1);
    const plot = box?.querySelector(".schedule__plot");
    const chart = plot?.querySelector(".schedule__chart");
    if (!chart) return;
    const y = event.clientY - chart.getBoundingClientRect().top;
    const row = event.target.closest(".schedule__scale, .schedule__corner") ? -1 : Math.floor(y / ROW);
    if (plot.row === row) return;
    plot.row = row;
    mark(plot, row);
});

// A click on a bar goes where its name leads; those who use no pointer have the name.
document.addEventListener("click", (event) => {
    const bar = event.target.closest?.(".schedule__chart rect:not(.schedule__hover), .schedule__milestone");
    if (!bar || event.defaultPrevented) return;
    const plot = bar.closest(".schedule__plot");
    const y = event.clientY - bar.closest("svg").getBoundingClientRect().top;
    const names = plot.parentElement.querySelectorAll(".schedule__names > ol > li");
    names[Math.floor(y / ROW)]?.querySelector("a:not(.schedule__fold)")?.click();
});

showToday(document);
document.addEventListener("htmx:after:swap", (event) => showToday(event.target?.querySelectorAll ? event.target : document));
