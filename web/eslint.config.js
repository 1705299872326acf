import tseslint from "typescript-eslint";

// Layer order of the page: engine < state < components < panels < lessons < app < pages. A lower one imports no higher one.
const layers = ["engine", "state", "components", "panels", "lessons", "app", "pages"];
const layerRules = layers.map((layer, at) => ({
  files: [`src/${layer}/**/*.ts`],
  rules: {
    "no-restricted-imports": [
      "error",
      { patterns: layers.slice(at + 1).map((higher) => ({ group: [`**/${higher}/**`] })) },
    ],
  },
}));

export default tseslint.config(
  {
    ignores: [
      "dist/**",
      "public/**",
      "node_modules/**",
      "bin/**",
      "scripts/**",
      "**/*.mjs",
      "**/*.d.mts",
      "*.config.ts",
      "vitest.shared.ts",
      "*.config.js",
    ],
  },
  ...tseslint.configs.strictTypeChecked,
  {
    files: ["src/**/*.ts"],
    languageOptions: {
      parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname },
    },
    rules: {
      "@typescript-eslint/explicit-module-boundary-types": "error",
      "@typescript-eslint/consistent-type-imports": "error",
      "@typescript-eslint/switch-exhaustiveness-check": "error",
      "@typescript-eslint/no-floating-promises": "error",
      "@typescript-eslint/restrict-template-expressions": ["error", { allowNumber: true }],
      "@typescript-eslint/no-non-null-assertion": "off",
      "@typescript-eslint/no-confusing-void-expression": ["error", { ignoreArrowShorthand: true }],
      "max-lines": ["error", 400],
      complexity: ["error", 16],
    },
  },
  ...layerRules,
);
