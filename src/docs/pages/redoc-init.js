// Redoc's own theme asks for fonts that only a font host would have.
const text = "system-ui, sans-serif";
const code = 'ui-monospace, "Cascadia Mono", Menlo, Consolas, monospace';

Redoc.init(
  "/openapi.json",
  {
    expandResponses: "200,201",
    theme: {
      typography: {
        fontFamily: text,
        headings: { fontFamily: text },
        code: { fontFamily: code },
      },
    },
  },
  document.getElementById("redoc"),
);
