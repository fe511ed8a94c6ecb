// A slip is noted without leaving the page: what stands typed in other forms stays. Ctrl + Enter keeps it.
const pages = ["/mein-tag", "/zettel"];

document.addEventListener("toggle", (event) => {
    if (event.target.matches?.("details.slipping[open]")) event.target.querySelector("textarea").focus();
}, true);

document.addEventListener("keydown", (event) => {
    if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) event.target.closest?.("form[data-slip]")?.requestSubmit();
});

document.addEventListener("submit", async (event) => {
    const form = event.target;
    if (!form.matches?.("form[data-slip]") || pages.includes(location.pathname)) return;
    event.preventDefault();
    const problem = form.querySelector("[data-slip-problem]");
    const button = form.querySelector("button");
    problem.hidden = true;
    button.disabled = true;
    try {
        const answer = await fetch(form.action, { method: "POST", body: new URLSearchParams(new FormData(form)), signal: AbortSignal.timeout(20000) });
        if (!answer.ok || new URL(answer.url).pathname === "/anmeldung") throw new Error();
        form.querySelector("textarea").value = "";
        form.closest("details").open = false;
        form.closest("details").querySelector("summary").focus();
        const said = document.querySelector("[data-slip-said]");
        said.textContent = said.dataset.kept;
    } catch {
        problem.textContent = problem.dataset.failed;
        problem.hidden = false;
    } finally {
        button.disabled = false;
    }
});
