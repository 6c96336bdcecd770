/** Rib cage, belly, pelvis, neck, and the muscles that tie arms and legs to them. */

import type { Sculptor } from "@/figure/body/sculptor";
import { SIDES, signOf } from "@/figure/skeleton";

export function sculptTorso(make: Sculptor, isFemale: boolean): void {
  const f = isFemale;
  make.mass("torso", "thorax", [0, 0.07, 0.002], f ? [0.072, 0.112, 0.056] : [0.08, 0.116, 0.062], { blend: 0.04 });
  make.mass("torso", "thorax", [0, 0.132, -0.012], f ? [0.072, 0.038, 0.04] : [0.086, 0.042, 0.045], { blend: 0.04 });
  make.mass("torso", "lumbar", [0, 0.035, 0.012], f ? [0.06, 0.08, 0.047] : [0.07, 0.08, 0.052], { blend: 0.05 });
  make.mass("torso", "pelvis", [0, 0.03, 0.004], f ? [0.086, 0.058, 0.055] : [0.08, 0.056, 0.053], { blend: 0.045 });
  make.mass("torso", "pelvis", [0, -0.02, 0.014], [0.045, 0.035, 0.04], { blend: 0.03 });
  if (!f) make.mass("torso", "pelvis", [0, -0.034, 0.035], [0.018, 0.022, 0.018], { blend: 0.02 });
  // The belly between the arch of the ribs and the pelvis, and the groove of the spine.
  make.mass("torso", "lumbar", [0, 0.0, 0.04], [0.04, 0.045, 0.02], { blend: 0.03 });
  make.muscle("torso", ["thorax", [0, 0.1, -0.078]], ["pelvis", [0, 0.04, -0.068]], [0.012, 0.011], {
    blend: 0.02,
    isCut: true,
  });
  make.muscle("torso", ["thorax", [0, 0.128, 0.062]], ["thorax", [0, 0.05, 0.074]], [0.007, 0.005], {
    blend: 0.018,
    isCut: true,
  });
  for (const side of SIDES) {
    const s = signOf(side);
    // Columns of the back.
    make.muscle("torso", ["thorax", [0.026 * s, 0.09, -0.042]], ["pelvis", [0.022 * s, 0.035, -0.046]], [0.02, 0.02], {
      blend: 0.03,
    });
    make.mass("torso", "thorax", [0.05 * s, 0.105, -0.042], [0.036, 0.048, 0.02], {
      blend: 0.03,
      tilt: [0, 15 * s, 0],
    });
    // Flank above the crest of the hip.
    make.mass("torso", "pelvis", [0.062 * s, 0.056, 0.0], f ? [0.026, 0.026, 0.034] : [0.026, 0.024, 0.036], {
      blend: 0.03,
    });
    sculptShoulder(make, side, s, f);
    sculptHip(make, side, s, f);
  }
  sculptNeck(make, f);
}

function sculptShoulder(make: Sculptor, side: "left" | "right", s: number, f: boolean): void {
  const group = `${side}Shoulder`;
  const arm = `${side}Shoulder` as const;
  // Trapezius, collar bone, breast muscle, broad muscle of the back, deltoid.
  make.muscle(
    "neck",
    ["neck", [0.012 * s, 0.034, -0.006]],
    [arm, [-0.006 * s, 0.014, -0.01]],
    f ? [0.013, 0.011] : [0.0165, 0.014],
    {
      blend: 0.026,
    },
  );
  make.muscle(group, ["thorax", [0.012 * s, 0.15, 0.026]], [arm, [0, 0.022, 0.008]], [0.008, 0.009], { blend: 0.014 });
  make.muscle(
    group,
    ["thorax", [0.034 * s, 0.098, f ? 0.036 : 0.042]],
    [arm, [0.002 * s, -0.04, 0.008]],
    f ? [0.028, 0.012] : [0.034, 0.015],
    {
      blend: 0.026,
      deep: 0.72,
      along: "thorax",
    },
  );
  make.muscle(
    group,
    ["thorax", [0.054 * s, 0.03, -0.024]],
    [arm, [-0.002 * s, -0.035, -0.01]],
    f ? [0.026, 0.012] : [0.031, 0.015],
    {
      blend: 0.03,
      along: "thorax",
    },
  );
  make.muscle(
    group,
    [arm, [0.003 * s, 0.006, 0]],
    [arm, [0.008 * s, -0.09, 0.002]],
    f ? [0.028, 0.012] : [0.034, 0.015],
    {
      blend: 0.022,
    },
  );
  if (f) {
    make.mass(group, "thorax", [0.037 * s, 0.062, 0.046], [0.034, 0.034, 0.03], { blend: 0.02, tilt: [8, 14 * s, 0] });
    make.mass(group, "thorax", [0.041 * s, 0.052, 0.056], [0.024, 0.023, 0.021], { blend: 0.018 });
  }
}

function sculptHip(make: Sculptor, side: "left" | "right", s: number, f: boolean): void {
  const group = `${side}Hip`;
  const leg = `${side}Hip` as const;
  make.muscle(
    group,
    ["pelvis", [0.04 * s, 0.018, -0.034]],
    [leg, [0.004 * s, -0.035, -0.03]],
    f ? [0.046, 0.042] : [0.043, 0.037],
    {
      blend: 0.03,
    },
  );
  make.muscle(
    group,
    ["pelvis", [0.062 * s, 0.034, 0.004]],
    [leg, [0.018 * s, -0.03, -0.002]],
    f ? [0.03, 0.038] : [0.03, 0.034],
    {
      blend: 0.035,
    },
  );
  make.muscle(group, ["pelvis", [0.05 * s, 0.02, 0.03]], [leg, [0, -0.06, 0.012]], [0.026, 0.036], { blend: 0.03 });
}

function sculptNeck(make: Sculptor, f: boolean): void {
  make.muscle(
    "neck",
    ["neck", [0, -0.016, 0.01]],
    ["head", [0, 0.012, -0.006]],
    f ? [0.025, 0.0245] : [0.0305, 0.0305],
    {
      blend: 0.025,
    },
  );
  make.mass("neck", "neck", [0, 0.034, 0.03], f ? [0.01, 0.014, 0.008] : [0.011, 0.015, 0.013], { blend: 0.014 });
  for (const s of [1, -1]) {
    make.muscle(
      "neck",
      ["head", [0.029 * s, 0.004, -0.008]],
      ["thorax", [0.01 * s, 0.152, 0.03]],
      f ? [0.0066, 0.0056] : [0.0078, 0.0066],
      {
        blend: 0.012,
      },
    );
  }
}
