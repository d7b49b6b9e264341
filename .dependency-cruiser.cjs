// Who may import whom. Everything under `allowed` is a list of what may be; an import that no line
// there names is an error. Before adding a line, see whether the importing folder should rather
// state a small interface of its own for what it needs.

/** Folders of the domain: what they may import besides themselves. */
const FOLDERS = {
  knowledge: [],
  answers: ["knowledge"],
  register: ["knowledge"],
  meetings: ["register", "knowledge"],
  reminders: ["onboarding", "meetings", "register", "knowledge"],
  onboarding: ["meetings", "register", "knowledge"],
  conversation: ["answers", "knowledge", "register", "meetings", "reminders", "onboarding"],
  evaluation: ["answers", "knowledge", "conversation"],
};

/** The store implements interfaces that these state, and reads its rows with their schemas. */
const STORED = [
  "knowledge",
  "answers",
  "register",
  "meetings",
  "reminders",
  "onboarding",
  "conversation",
];

/** Files that put the parts together. */
const WIRING = "^src/(main|http|serve|config|health|metrics)[.]ts$|^src/cli/";

/** Packages that belong to one place, so that the rest can do without them. */
const OWNED = [
  { owner: "src/channels/slack/", what: "node_modules/@slack/" },
  { owner: "src/channels/teams/", what: "node_modules/@microsoft/" },
  { owner: "src/store/", what: "node_modules/(kysely|pg)/|^(node:)?sqlite$" },
  { owner: "src/answers/model/", what: "node_modules/openai/" },
];

const inside = (names) => `^src/(${names.join("|")})/`;

module.exports = {
  forbidden: [
    {
      name: "no-cycles",
      comment: "Files that need each other are one file, or lack a third that both rest on.",
      severity: "error",
      from: {},
      to: { circular: true },
    },
    {
      name: "no-orphans",
      comment: "Nothing imports this file and it imports nothing: use it or remove it.",
      severity: "error",
      from: { orphan: true, pathNot: "^src/(main|cli/ask)[.]ts$" },
      to: {},
    },
    {
      name: "not-resolved",
      comment: "This import leads nowhere: is the path right, is the package in package.json?",
      severity: "error",
      from: {},
      to: { couldNotResolve: true },
    },
    {
      name: "no-tests-in-src",
      comment: "What runs must not rest on what tests it.",
      severity: "error",
      from: { path: "^src/" },
      to: { path: "^(test|bench)/" },
    },
    ...OWNED.map(({ owner, what }) => ({
      name: "package-of-one-folder",
      comment: `Only ${owner} and the files that put the parts together use this package.`,
      severity: "error",
      from: { path: "^src/", pathNot: `^${owner}|${WIRING}` },
      to: { path: what },
    })),
    {
      name: "model-loaded-on-demand",
      comment: "Where no language model is configured nothing of it is loaded: import() it.",
      severity: "error",
      from: { path: "^src/", pathNot: "^src/answers/model/" },
      to: {
        path: "^src/answers/model/(create-assisting|ask-model|endpoint|dialogue)[.]ts$",
        dynamic: false,
        dependencyTypesNot: ["type-only"],
      },
    },
    {
      name: "channels-know-types-of-answers",
      comment: "A channel translates an answer; whatever computes one is behind the conversation.",
      severity: "error",
      from: { path: "^src/channels/" },
      to: { path: "^src/answers/", dependencyTypesNot: ["type-only"] },
    },
  ],

  allowedSeverity: "error",
  allowed: [
    { from: {}, to: { dependencyTypes: ["core", "npm"] } },
    { from: { path: WIRING }, to: { path: "^src/|^package[.]json$" } },
    ...Object.entries(FOLDERS).map(([folder, others]) => ({
      from: { path: inside([folder]) },
      to: { path: inside([folder, ...others]) },
    })),
    { from: { path: inside(["store"]) }, to: { path: inside(["store", ...STORED]) } },
    { from: { path: "^src/channels/([^/]+)/" }, to: { path: "^src/channels/$1/" } },
    { from: { path: "^src/channels/[^/]+/" }, to: { path: inside(["conversation", "answers"]) } },
  ],

  options: {
    doNotFollow: { path: "node_modules" },
    // Type-only imports count: a type from elsewhere ties two folders together just as well.
    tsPreCompilationDeps: true,
    tsConfig: { fileName: "tsconfig.json" },
    enhancedResolveOptions: {
      exportsFields: ["exports"],
      conditionNames: ["import", "node", "default", "types"],
      extensions: [".ts", ".js", ".cjs", ".mjs", ".json", ".d.ts"],
    },
  },
};
