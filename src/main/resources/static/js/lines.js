// Where lines of a form always end with an empty one, typing in it brings the next. Without this file saving brings it.
document.addEventListener("input", (event) => {
    const list = event.target.closest?.("[data-lines]");
    const last = list?.lastElementChild;
    if (!last?.contains(event.target) || list.children.length >= Number(list.dataset.lines)) return;
    const number = list.children.length;
    const line = last.cloneNode(true);
    for (const field of line.querySelectorAll("input")) {
        const id = field.id.replace(/\d+$/, number);
        const label = line.querySelector(`label[for="${field.id}"]`);
        const counted = label.querySelector(".visually-hidden");
        counted.textContent = counted.textContent.replace(/\d+/, number + 1);
        label.htmlFor = id;
        field.id = id;
        field.name = field.name.replace(/\d+$/, number);
        field.removeAttribute("aria-invalid");
        field.removeAttribute("aria-describedby");
        field.value = "";
        field.removeAttribute("value");
    }
    for (const note of line.querySelectorAll("[id$='-problem']")) note.remove();
    list.append(line);
});

// Suggestions replace the whole field: each begins with what stands before the last comma.
document.addEventListener("input", (event) => {
    if (!event.target.matches?.("[data-tags]")) return;
    const before = event.target.value.replace(/[^,]*$/, "").trimEnd();
    const there = before.toLowerCase().split(",").map((tag) => tag.trim());
    for (const option of event.target.list.options) {
        option.dataset.tag ??= option.value;
        const taken = there.includes(option.dataset.tag.toLowerCase());
        option.disabled = taken;
        option.value = before ? `${before} ${option.dataset.tag}` : option.dataset.tag;
    }
});
