// The minutes of a running timer tick on. Counted from the page’s own start: the clock of the device may be wrong.
const running = [...document.querySelectorAll("[data-ticking]")];

function tick() {
    for (const shown of running) {
        const minutes = Math.floor((Number(shown.dataset.ticking) + performance.now() / 1000) / 60);
        const text = `${Math.floor(minutes / 60)}:${String(minutes % 60).padStart(2, "0")}`;
        if (shown.textContent !== text) shown.textContent = text;
    }
}

if (running.length) setInterval(tick, 5000);
