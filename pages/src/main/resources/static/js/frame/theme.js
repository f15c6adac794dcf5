// Light or dark, as chosen; kept in a cookie, so that the next page comes as this one is.

export function toggleTheme() {
    const root = document.documentElement;
    const dark = root.dataset.theme
        ? root.dataset.theme === "dark"
        : window.matchMedia("(prefers-color-scheme: dark)").matches;
    root.dataset.theme = dark ? "light" : "dark";
    document.cookie = `theme=${root.dataset.theme}; path=/; max-age=31536000; samesite=lax`;
}

document.addEventListener("click", (event) => {
    if (event.target.closest("[data-theme-toggle]")) {
        toggleTheme();
    }
});
