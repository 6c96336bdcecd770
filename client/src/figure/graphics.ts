/** What draws here, and when it is done with what it was asked for. */

const SOFTWARE = /swiftshader|llvmpipe|softpipe|software|basic render/i;

let renderer: string | null | undefined;

/** Tell whether anything draws in three dimensions here. */
export function hasGraphics(): boolean {
  return askRenderer() !== null;
}

/** Tell whether the processor draws, for want of a graphics card: then every point costs time. */
export function isSoftwareDrawn(): boolean {
  return SOFTWARE.test(askRenderer() ?? "");
}

/** Return the name of what draws; null: nothing does. Asked once, for every asking takes a canvas. */
function askRenderer(): string | null {
  if (renderer === undefined) renderer = rendererName(document.createElement("canvas").getContext("webgl2"));
  return renderer;
}

function rendererName(gl: WebGL2RenderingContext | null): string | null {
  if (!gl) return null;
  const told = gl.getExtension("WEBGL_debug_renderer_info");
  const name: unknown = gl.getParameter(told ? told.UNMASKED_RENDERER_WEBGL : gl.RENDERER);
  gl.getExtension("WEBGL_lose_context")?.loseContext();
  return String(name);
}

const LOOK_MS = 8;

/** Call back once everything that was asked so far is drawn. */
export function whenDrawn(gl: WebGLRenderingContext | WebGL2RenderingContext, then: () => void): void {
  const sync = "fenceSync" in gl ? gl.fenceSync(gl.SYNC_GPU_COMMANDS_COMPLETE, 0) : null;
  gl.flush();
  const look = () => {
    const isDrawn = !sync || !("fenceSync" in gl) || gl.isContextLost() || isSignaled(gl, sync);
    if (!isDrawn) setTimeout(look, LOOK_MS);
    else then();
  };
  setTimeout(look);
}

function isSignaled(gl: WebGL2RenderingContext, sync: WebGLSync): boolean {
  if (gl.getSyncParameter(sync, gl.SYNC_STATUS) !== gl.SIGNALED) return false;
  gl.deleteSync(sync);
  return true;
}
