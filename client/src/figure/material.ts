/** What the body is made of: matte, in two tones, with thin lines over the form as on a drawing mannequin. */

import { Color, DoubleSide, MeshStandardMaterial } from "three";
import type { FigureColours } from "@/figure/spec";
import { DYED } from "@/figure/surface";

const VERTEX_HEAD = "attribute vec4 marks;\nvarying vec4 vMarks;\n#include <common>";
const VERTEX_BODY = "#include <begin_vertex>\nvMarks = marks;";
const FRAGMENT_HEAD = "varying vec4 vMarks;\nuniform vec3 cloth;\nuniform vec3 ink;\n#include <common>";
/** A line is as wide on the screen wherever it runs: its distance is measured in pixels. */
const FRAGMENT_COLOUR = `
#include <color_fragment>
float edge = (vMarks.z - ${DYED.toFixed(1)}) / max(fwidth(vMarks.z), 1e-4);
float worn = vMarks.z > ${(DYED / 2).toFixed(1)} ? smoothstep(-0.7, 0.7, edge) : vMarks.z;
diffuseColor.rgb = mix(diffuseColor.rgb, cloth, worn);
vec2 reach = abs(vMarks.xy) / max(fwidth(vMarks.xy), vec2(1e-5));
float strokes = max(1.0 - smoothstep(0.5, 1.4, reach.x), 0.75 * (1.0 - smoothstep(0.5, 1.4, reach.y)));
diffuseColor.rgb = mix(diffuseColor.rgb, ink, strokes * 0.34);
diffuseColor.rgb *= mix(0.42, 1.0, vMarks.w);
`;

export class BodyMaterial extends MeshStandardMaterial {
  private readonly cloth = { value: new Color("#889999") };
  private readonly ink = { value: new Color("#334444") };

  constructor() {
    super({ roughness: 0.78, metalness: 0, side: DoubleSide });
    this.onBeforeCompile = (shader) => {
      shader.uniforms.cloth = this.cloth;
      shader.uniforms.ink = this.ink;
      shader.vertexShader = shader.vertexShader
        .replace("#include <common>", VERTEX_HEAD)
        .replace("#include <begin_vertex>", VERTEX_BODY);
      shader.fragmentShader = shader.fragmentShader
        .replace("#include <common>", FRAGMENT_HEAD)
        .replace("#include <color_fragment>", FRAGMENT_COLOUR);
    };
  }

  setColours(colours: FigureColours, isGrey: boolean): void {
    this.color.copy(toned(colours.skin, isGrey));
    this.cloth.value.copy(toned(colours.cloth, isGrey));
    this.ink.value.copy(toned(colours.line, isGrey));
  }
}

export const createBodyMaterial = () => new BodyMaterial();

function toned(colour: string, isGrey: boolean): Color {
  const made = new Color(colour);
  return isGrey ? made.setScalar(made.r * 0.2126 + made.g * 0.7152 + made.b * 0.0722) : made;
}
