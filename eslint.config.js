import js from "@eslint/js";
import { defineConfig, globalIgnores } from "eslint/config";
import tseslint from "typescript-eslint";

// A later block replaces the options of `no-restricted-syntax`, it does not add to them. So each
// restriction stands here once and each block lists those that hold for its files.
const noEnum = {
  selector: "TSEnumDeclaration",
  message: "Write a union of string literals: Node strips types, it does not translate enums.",
};
const noDefaultExport = {
  selector: "ExportDefaultDeclaration, ExportSpecifier[exported.name='default']",
  message: "Export by name, so that a thing is called the same everywhere.",
};
const noExportAll = {
  selector: "ExportAllDeclaration",
  message: "Import from the file that defines the thing; there are no barrels.",
};
const noBarrelFile = {
  selector: "Program",
  message: "Name the file after what it holds; there are no barrels, hence no index.ts.",
};
const ENVIRONMENT_MESSAGE =
  "Only src/config.ts reads the environment; take what you need as an argument.";
const noEnvironment = [
  "MemberExpression[object.name='process'][property.name='env']",
  "MemberExpression[object.name='process'][property.value='env']",
  "VariableDeclarator[init.name='process'] > ObjectPattern > Property[key.name='env']",
  "ImportDeclaration[source.value=/^(node:)?process$/] > ImportSpecifier[imported.name='env']",
].map((selector) => ({ selector, message: ENVIRONMENT_MESSAGE }));

const everywhere = [noEnum, noDefaultExport, noExportAll];

export default defineConfig(
  globalIgnores(["coverage/", "data/", "devTools/", "node_modules/"]),
  { linterOptions: { reportUnusedDisableDirectives: "error" } },
  js.configs.recommended,
  tseslint.configs.strictTypeChecked,
  tseslint.configs.stylisticTypeChecked,
  {
    languageOptions: {
      parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname },
    },
    rules: {
      "no-console": "error",
      "no-restricted-syntax": ["error", ...everywhere],
      "@typescript-eslint/consistent-type-exports": "error",
      "@typescript-eslint/consistent-type-imports": "error",
      "@typescript-eslint/no-confusing-void-expression": ["error", { ignoreArrowShorthand: true }],
      "@typescript-eslint/no-floating-promises": "error",
      // Spelling is compared by code point, which spreading a string gives.
      "@typescript-eslint/no-misused-spread": ["error", { allow: ["string"] }],
      // `import { type A }` would still load the module at run time.
      "@typescript-eslint/no-import-type-side-effects": "error",
      "@typescript-eslint/restrict-template-expressions": ["error", { allowNumber: true }],
      // A switch over a union names every case and has no default: a new case is then found here.
      "@typescript-eslint/switch-exhaustiveness-check": [
        "error",
        { allowDefaultCaseForExhaustiveSwitch: false, requireDefaultForNonUnion: true },
      ],
    },
  },
  {
    files: ["src/**/*.ts"],
    rules: {
      "max-depth": ["error", 3],
      "max-lines": ["error", { max: 300, skipBlankLines: true, skipComments: true }],
      "max-lines-per-function": ["error", { max: 60, skipBlankLines: true, skipComments: true }],
      "max-params": ["error", 4],
      "no-restricted-syntax": ["error", ...everywhere, ...noEnvironment],
    },
  },
  {
    files: ["src/config.ts"],
    rules: { "no-restricted-syntax": ["error", ...everywhere] },
  },
  {
    files: ["src/cli/**/*.ts", "src/channels/console/**/*.ts", "bench/**/*.ts"],
    rules: { "no-console": "off" },
  },
  {
    files: ["test/**/*.ts"],
    rules: {
      // `expect.any(String)` and its like are of type any.
      "@typescript-eslint/no-unsafe-assignment": "off",
      // A wrong guess makes the test fail, which is what it is for.
      "@typescript-eslint/no-non-null-assertion": "off",
      // A fake keeps the port's promise without having anything to wait for.
      "@typescript-eslint/require-await": "off",
      "@typescript-eslint/no-empty-function": "off",
    },
  },
  {
    files: ["**/index.ts"],
    rules: { "no-restricted-syntax": ["error", noBarrelFile] },
  },
  {
    files: ["*.config.{js,ts}"],
    rules: { "no-restricted-syntax": ["error", noEnum, noExportAll] },
  },
  {
    files: ["**/*.{js,cjs}"],
    extends: [tseslint.configs.disableTypeChecked],
  },
  {
    files: ["**/*.cjs"],
    languageOptions: { sourceType: "commonjs", globals: { module: "readonly" } },
  },
);
