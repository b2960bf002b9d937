// TypeScript without a build step: types are stripped by esbuild as the tests load the sources.
import { register } from "node:module";
register("./loader.mjs", import.meta.url);
