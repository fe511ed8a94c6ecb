// Requests that htmx sends carry the same token as a form.
document.addEventListener("htmx:config:request", (event) => {
    const token = document.querySelector('meta[name="csrf"]')?.content;
    const { request } = event.detail.ctx;
    if (token && request.method !== "GET") request.headers["X-CSRF-TOKEN"] = token;
});
