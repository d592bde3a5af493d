/** The house rules: who may know whom. Tests may reach further; what they test may not. */
const TEST = "\\.(test|fixtures)\\.tsx?$";
const BROWSER_SAFE = "^lib/domain/[^/]+/(schema|rules|endpoints)(/|\\.ts$)";
const SERVER = "^lib/(platform|http|worker|launcher|web|integrations)/";
const ENDS = "^(lib/(worker|launcher|web)|bench|chaos|e2e|sandbox|prisma)/";

/** `to` may not be imported from `from`, each with its exceptions. */
const forbid = (name, comment, from, to) => ({ name, comment, severity: "error", from, to });
const at = (path, except) => (except ? { path, pathNot: [TEST, except] } : { path, pathNot: TEST });

module.exports = {
  forbidden: [
    forbid(
      "no-circles",
      "A circle has no first reader.",
      {},
      { circular: true, viaOnly: { dependencyTypesNot: ["type-only"] } },
    ),
    forbid(
      "nothing-imports-app",
      "app composes; nothing below knows it.",
      { pathNot: "^(app|e2e)/" },
      { path: "^app/" },
    ),
    forbid(
      "only-ends-import-ends",
      "Only tools and processes know tools and processes.",
      at("^(lib|components|app)/", ENDS),
      { path: ENDS },
    ),
    forbid("core-is-alone", "lib/core imports nothing of ours.", at("^lib/core/"), {
      path: "^(app|components|lib)/",
      pathNot: "^lib/core/",
    }),
    forbid("platform-knows-core", "lib/platform imports lib/core alone.", at("^lib/platform/"), {
      path: "^(app|components|lib)/",
      pathNot: "^lib/(core|platform)/",
    }),
    forbid(
      "integrations-know-no-domain",
      "A vendor's client knows core and platform.",
      at("^lib/integrations/"),
      { path: "^(app|components|lib)/", pathNot: "^lib/(core|platform|integrations)/" },
    ),
    forbid(
      "domain-knows-no-edge",
      "A domain knows neither screens nor HTTP nor processes.",
      at("^lib/domain/"),
      { path: "^(components|lib/(http|worker|launcher|web))/" },
    ),
    forbid(
      "only-jobs-call-integrations",
      "Whatever leaves the house goes through a job.",
      at("^(lib|app|components)/", "^lib/(domain/[^/]+/jobs(/|\\.ts$)|integrations/)"),
      { path: "^lib/integrations/" },
    ),
    forbid(
      "only-hooks-call-our-api",
      "hooks.ts is the only caller of our own HTTP API.",
      at(
        "^(lib|components)/",
        "^lib/(client/|domain/[^/]+/[a-z-]*hooks(/|\\.tsx?$)|core/)|^components/frame/providers\\.tsx$",
      ),
      { path: "^lib/client/(api-fetch|call-endpoint|live-events)", dependencyTypesNot: ["type-only"] },
    ),
    forbid("vocabulary-is-browser-safe", "schema, rules and endpoints run in a browser.", at(BROWSER_SAFE), {
      path: `${SERVER}|^lib/client/|/(queries|commands|jobs|hooks)(/|\\.tsx?$)|node_modules/(pg|@prisma)/`,
    }),
    forbid("vocabulary-uses-no-node", "schema, rules and endpoints run in a browser.", at(BROWSER_SAFE), {
      dependencyTypes: ["core"],
    }),
    forbid(
      "browser-stays-in-the-browser",
      "Components and hooks meet the server over HTTP.",
      at("^(components/|lib/client/|lib/domain/[^/]+/hooks(/|\\.tsx?$))"),
      { path: `${SERVER}|^lib/domain/[^/]+/(queries|commands|jobs)(/|\\.ts$)` },
    ),
    forbid(
      "foreign-commands",
      "A domain writes its own rows; another asks it through a job. The audit is everybody's.",
      at("^lib/domain/([^/]+)/"),
      {
        path: "^lib/domain/[^/]+/(commands|hooks)(/|\\.tsx?$)",
        // request-rebuild asks for a job: whoever changes a rule has the visits read again. What is owed to a
        // target is entered, and taken back, in the transaction of whoever owes it.
        pathNot:
          "^lib/domain/(($1|audit)/|visits/commands/request-rebuild\\.ts$|deliveries/commands/owe-(deliveries|promise-gestiones)\\.ts$)",
      },
    ),
    forbid(
      "one-importer-of-recharts",
      "Charts are drawn in components/charts.",
      at(".", "^components/charts/"),
      { path: "node_modules/recharts/" },
    ),
    forbid("one-importer-of-leaflet", "Maps are drawn in components/map.", at(".", "^components/map/"), {
      path: "node_modules/(leaflet[^/]*|react-leaflet|@react-leaflet|supercluster)/",
    }),
    forbid("resolvable", "An import that leads nowhere is not checked.", {}, { couldNotResolve: true }),
  ],
  options: {
    doNotFollow: { path: "node_modules" },
    exclude: { path: "^(\\.next|lib/platform/generated)/" },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: "tsconfig.json" },
    enhancedResolveOptions: {
      exportsFields: ["exports"],
      conditionNames: ["import", "require", "node", "default", "types"],
    },
  },
};
