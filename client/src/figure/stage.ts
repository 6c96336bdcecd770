/** The room the figure stands in: renderer, lens, lights, floor. Imperative; React never sees inside. */

import {
  Color,
  DirectionalLight,
  Group,
  HemisphereLight,
  Mesh,
  PCFShadowMap,
  PerspectiveCamera,
  PlaneGeometry,
  Scene,
  ShadowMaterial,
  Vector3,
  WebGLRenderer,
} from "three";
import { frameCamera } from "@/figure/camera";
import { ContactShade } from "@/figure/contact";
import { whenDrawn } from "@/figure/graphics";
import { createBodyMaterial } from "@/figure/material";
import type { Built } from "@/figure/model";
import { Sharpness } from "@/figure/sharpness";
import type { FigureColours } from "@/figure/spec";
import { toGeometry } from "@/figure/surface";

interface View {
  turn: number;
  light: number | null;
  isGrey: boolean;
}

export interface StageLook {
  /** Points along the side of the shadow's map. */
  shadow?: number;
  /** Whether edges are smoothed: a picture drawn four times over. */
  isSmooth?: boolean;
}

const RADIANS = Math.PI / 180;

export class Stage<Canvas extends HTMLCanvasElement | OffscreenCanvas = HTMLCanvasElement> {
  readonly canvas: Canvas;
  private readonly renderer: WebGLRenderer;
  private readonly scene = new Scene();
  private readonly camera = new PerspectiveCamera(30, 1, 0.05, 40);
  private readonly key = new DirectionalLight("#ffffff", 2.4);
  private readonly fill = new HemisphereLight("#ffffff", "#888888", 1.2);
  private readonly body = new Group();
  private readonly floor = new Mesh(new PlaneGeometry(14, 14), new ShadowMaterial({ opacity: 0.24 }));
  private readonly contact = new ContactShade();
  private readonly material = createBodyMaterial();
  private readonly sharpness = new Sharpness(() => this.sharpen());
  private view: View = { turn: 0, light: null, isGrey: false };
  private colours: FigureColours | null = null;
  private built: Built | null = null;
  private onDrawn: (() => void) | null = null;
  private isCompiled = false;
  private isCompiling = false;
  private frame = 0;
  private width = 1;
  private height = 1;
  private ratio = 1;

  /** @throws Error where the browser has no WebGL. */
  constructor(canvas: Canvas, { shadow = 2048, isSmooth = true }: StageLook = {}) {
    this.canvas = canvas;
    this.renderer = new WebGLRenderer({ canvas, antialias: isSmooth, alpha: true });
    // Asking whether a shader is well would wait until it is compiled.
    this.renderer.debug.checkShaderErrors = false;
    canvas.addEventListener("webglcontextrestored", () => this.shine());
    this.renderer.shadowMap.enabled = true;
    this.renderer.shadowMap.type = PCFShadowMap;
    this.renderer.shadowMap.autoUpdate = false;
    this.key.castShadow = true;
    this.key.shadow.mapSize.set(shadow, shadow);
    this.key.shadow.bias = -0.0006;
    this.key.shadow.radius = 5;
    this.floor.rotation.x = -Math.PI / 2;
    this.floor.receiveShadow = true;
    this.scene.add(this.key, this.key.target, this.fill, this.body, this.floor, this.contact.mesh);
  }

  setSize(width: number, height: number, ratio: number): void {
    if (width < 1 || height < 1) return;
    this.width = width;
    this.height = height;
    this.ratio = ratio;
    this.aim();
    this.sharpen();
  }

  setColours(colours: FigureColours): void {
    this.colours = colours;
    this.paint();
    this.request();
  }

  setView(view: View): void {
    const hasNewLight = view.light !== this.view.light;
    const hasNewColour = view.isGrey !== this.view.isGrey;
    this.view = view;
    if (hasNewLight) this.shine();
    if (hasNewColour) this.paint();
    this.aim();
    this.request();
  }

  /** Put another figure on the floor; `onDrawn` is called when it is seen, unless another took its place. */
  show(built: Built, onDrawn?: () => void): void {
    this.clear();
    this.built = built;
    this.onDrawn = onDrawn ?? null;
    for (const surface of built.surfaces) {
      const mesh = new Mesh(toGeometry(surface), this.material);
      mesh.castShadow = true;
      mesh.receiveShadow = true;
      this.body.add(mesh);
    }
    this.floor.visible = built.hasFloor;
    this.contact.show(built.contact);
    this.paint();
    this.shine();
    this.aim();
    this.request();
  }

  /** Draw now. */
  render(): void {
    cancelAnimationFrame(this.frame);
    this.frame = 0;
    this.renderer.render(this.scene, this.camera);
    this.isCompiled = true;
    const { built, onDrawn } = this;
    if (!onDrawn) return;
    this.onDrawn = null;
    whenDrawn(this.renderer.getContext(), () => {
      if (this.built === built) onDrawn();
    });
  }

  /** Take the figure away; what was compiled is kept for the next. */
  empty(): void {
    cancelAnimationFrame(this.frame);
    this.frame = 0;
    this.clear();
    this.renderer.clear();
  }

  dispose(): void {
    cancelAnimationFrame(this.frame);
    this.sharpness.dispose();
    this.clear();
    this.contact.dispose();
    this.material.dispose();
    this.floor.geometry.dispose();
    this.floor.material.dispose();
    this.key.dispose();
    this.renderer.dispose();
    this.renderer.forceContextLoss();
  }

  private request(): void {
    if (this.frame !== 0 || !this.built) return;
    if (!this.isCompiled) {
      void this.compile();
      return;
    }
    this.frame = requestAnimationFrame((now) => {
      this.sharpness.moved(now);
      this.render();
    });
  }

  /** Let the shaders be compiled beside the page, then draw. */
  private async compile(): Promise<void> {
    if (this.isCompiling) return;
    this.isCompiling = true;
    await this.renderer.compileAsync(this.scene, this.camera);
    this.isCompiling = false;
    this.isCompiled = true;
    this.request();
  }

  private sharpen(): void {
    this.renderer.setPixelRatio(this.ratio * this.sharpness.share);
    this.renderer.setSize(this.width, this.height, false);
    // A canvas that was just resized is empty: never leave it so until the next frame.
    if (this.built && this.isCompiled) this.render();
  }

  private aim(): void {
    if (this.built) frameCamera(this.camera, this.built.shot, this.view.turn, this.width / this.height);
  }

  private paint(): void {
    if (!this.colours) return;
    this.material.setColours(this.colours, this.view.isGrey);
    const { isDark } = this.colours;
    const isGrey = this.view.isGrey;
    this.key.color.set(isGrey ? "#ffffff" : "#fff4e6");
    this.key.intensity = isDark ? 2.3 : 2.5;
    this.fill.color.set(isGrey ? "#ffffff" : "#e8f1ff");
    this.fill.groundColor.copy(new Color(isDark ? "#3a3a3a" : "#a8a39c"));
    this.fill.intensity = isDark ? 0.75 : 1.35;
    this.floor.material.opacity = isDark ? 0.5 : 0.2;
  }

  private shine(): void {
    if (!this.built) return;
    const { shot } = this.built;
    const angle = (shot.yaw + (this.view.light ?? shot.light)) * RADIANS;
    const height = shot.lightHeight * RADIANS;
    const away = new Vector3(Math.sin(angle) * Math.cos(height), Math.sin(height), Math.cos(angle) * Math.cos(height));
    const target = new Vector3(shot.target[0], shot.target[1], shot.target[2]);
    this.key.target.position.copy(target);
    this.key.position.copy(target).addScaledVector(away, 6);
    // A small model has small shadows: under the nose, between the fingers.
    this.key.shadow.normalBias = shot.radius * 0.02;
    const reach = shot.radius * 1.25;
    const { camera } = this.key.shadow;
    camera.left = camera.bottom = -reach;
    camera.right = camera.top = reach;
    camera.near = 6 - reach * 1.6;
    camera.far = 6 + reach * 3;
    camera.updateProjectionMatrix();
    this.renderer.shadowMap.needsUpdate = true;
    this.request();
  }

  private clear(): void {
    for (const child of this.body.children) if (child instanceof Mesh) child.geometry.dispose();
    this.body.clear();
    this.built = null;
    this.onDrawn = null;
  }
}
