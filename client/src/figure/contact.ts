/** The soft dark where the body touches the floor. */

import { DataTexture, LinearFilter, Mesh, MeshBasicMaterial, PlaneGeometry, RGBAFormat } from "three";

export interface Contact {
  /** How dark each point of the square is, 0 to 255, rows from back to front. */
  shade: Uint8Array;
  count: number;
  /** Middle and size of the square on the floor, metres. */
  x: number;
  z: number;
  size: number;
}

/** A square just above the floor with the shade on it; made once, for another material would be compiled again. */
export class ContactShade {
  readonly mesh: Mesh<PlaneGeometry, MeshBasicMaterial>;
  private texture: DataTexture | null = null;

  constructor() {
    const material = new MeshBasicMaterial({ map: new DataTexture(), transparent: true, depthWrite: false });
    this.mesh = new Mesh(new PlaneGeometry(1, 1), material);
    this.mesh.rotation.x = -Math.PI / 2;
    this.mesh.visible = false;
  }

  show(contact: Contact | null): void {
    this.texture?.dispose();
    this.mesh.visible = contact !== null;
    if (!contact) return;
    this.texture = textureOf(contact);
    this.mesh.material.map = this.texture;
    this.mesh.scale.set(contact.size, contact.size, 1);
    this.mesh.position.set(contact.x, 0.001, contact.z);
  }

  dispose(): void {
    this.texture?.dispose();
    this.mesh.geometry.dispose();
    this.mesh.material.dispose();
  }
}

function textureOf(contact: Contact): DataTexture {
  const pixels = new Uint8Array(contact.count * contact.count * 4);
  for (let at = 0; at < contact.shade.length; at++) pixels[at * 4 + 3] = contact.shade[at] ?? 0;
  const texture = new DataTexture(pixels, contact.count, contact.count, RGBAFormat);
  texture.magFilter = LinearFilter;
  texture.minFilter = LinearFilter;
  texture.flipY = false;
  texture.needsUpdate = true;
  return texture;
}
