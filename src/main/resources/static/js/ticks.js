// A ticked package ticks what is below it, and the other way round. Without this file each is ticked by itself.
// Before the form hears of the change: its preview shall show all of it.
document.addEventListener(
    "change",
    (event) => {
        const list = event.target.closest?.("[data-ticks]");
        if (!list) return;
        for (const box of below(list, event.target)) box.checked = event.target.checked;
        show(list);
    },
    true,
);

const below = (list, box) => list.querySelectorAll(`[data-number^="${box.dataset.number}."]`);

// A package of which only parts are taken is neither on nor off.
function show(list) {
    for (const box of list.querySelectorAll("[data-number]")) {
        const inside = [...below(list, box)];
        box.indeterminate = inside.some((one) => one.checked !== box.checked);
    }
}

for (const list of document.querySelectorAll("[data-ticks]")) show(list);
