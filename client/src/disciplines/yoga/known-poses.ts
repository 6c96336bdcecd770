/** The poses that are known by name: what is offered while typing, whether they have two sides, and what helps in them. */

export type KnownPose = { pose: string; name: string; isSided: boolean; cue: string };

/** key | name | its sides | cue */
const TABLE = `
mountain | Mountain | symmetric | Stand tall, weight even over both feet, shoulders easy.
upward_salute | Upward salute | symmetric | Reach up and keep the shoulders away from the ears.
standing_side_bend | Standing side bend | sided | Reach up first, then over; both feet stay heavy.
standing_backbend | Standing backbend | symmetric | Hands on the hips; lift the breastbone before you lean back.
chair | Chair | symmetric | Sit back as if on a stool, knees in line with the toes.
forward_fold | Forward fold | symmetric | Fold from the hips, knees as soft as you like, head heavy.
half_lift | Half lift | symmetric | Hands to the shins, back long and flat, look ahead of the toes.
wide_leg_fold | Wide-leg fold | symmetric | Feet parallel, fold from the hips, let the crown hang.
garland | Garland squat | symmetric | Heels down or on a rolled mat, elbows inside the knees.
warrior_1 | Warrior I | sided | Front knee over the ankle, back heel down, arms up.
warrior_2 | Warrior II | sided | Front knee over the ankle, arms long, look over the front hand.
warrior_3 | Warrior III | sided | Hips level, one long line from heel to crown.
reverse_warrior | Reverse warrior | sided | Keep the front knee bent and reach the front arm up and back.
side_angle | Extended side angle | sided | Forearm light on the thigh, top arm long over the ear.
triangle | Triangle | sided | Both legs straight, both sides of the waist long, hand on the shin.
pyramid | Pyramid | sided | Hips square, fold over the front leg only as far as the back stays long.
half_moon | Half moon | sided | Hand on a block or the floor, top hip stacked over the lower one.
tree | Tree | sided | Foot on the calf or the thigh, never against the knee; look at one point.
eagle | Eagle | sided | Wrap the arms and legs, sit a little lower, elbows lifted.
dancer | Dancer | sided | Press the foot into the hand; the knee points to the floor.
neck_rolls | Neck rolls | symmetric | Roll the chin from shoulder to shoulder in front, slowly.
shoulder_rolls | Shoulder rolls | symmetric | Big slow circles back; let the arms hang.
eagle_arms | Eagle arms | sided | Cross the elbows, lift them a little, breathe between the shoulder blades.
cow_face_arms | Cow face arms | sided | One hand up and one behind the back; a strap may join them.
wrist_stretch | Wrist stretch | sided | Arm straight, ease the fingers back with the other hand.
lunge | Lunge | sided | Front knee over the ankle, back leg straight and strong.
low_lunge | Low lunge | sided | Back knee down, let the hips sink forward.
crescent_lunge | Crescent lunge | sided | Back heel lifted, both hips face ahead, arms up.
lizard | Lizard | sided | Both hands inside the front foot; forearms down only if it is easy.
half_split | Half split | sided | Hips back over the back knee, front leg long, toes up.
plank | Plank | symmetric | Shoulders over the wrists, one line from crown to heels.
side_plank | Side plank | sided | Hand under the shoulder, hips high; lower knee down if you like.
low_plank | Low plank | symmetric | Elbows close to the ribs; knees down is just as good.
upward_dog | Upward dog | symmetric | Arms straight, thighs off the floor, shoulders down.
downward_dog | Downward dog | symmetric | Hips high, back long; bend the knees as much as it needs.
dolphin | Dolphin | symmetric | Forearms parallel, push the floor away, hips high.
cat | Cat | symmetric | Breathe out, round the back up, let the head hang.
cow | Cow | symmetric | Breathe in, let the belly sink, open the chest.
bird_dog | Bird dog | sided | Opposite arm and leg long; hips stay level.
thread_the_needle | Thread the needle | sided | Slide one arm under you, rest on that shoulder.
puppy | Puppy | symmetric | Hips over the knees, walk the hands ahead, chest towards the floor.
gate | Gate | sided | One leg out to the side, reach up and over it.
camel | Camel | symmetric | Hands at the lower back, lift the chest up before back.
easy_seat | Easy seat | symmetric | Sit on something if the knees are higher than the hips; back long.
hero | Hero | symmetric | Sit between or on the heels, a cushion under you if the knees ask.
staff | Staff | symmetric | Legs long, toes up, sit on the sitting bones.
seated_forward_fold | Seated forward fold | symmetric | Fold from the hips, knees soft, back long rather than low.
head_to_knee | Head to knee | sided | One leg long, the other foot at its thigh; fold over the long one.
wide_leg_seated_fold | Wide-leg seated fold | symmetric | Knees and toes point up; walk the hands ahead.
bound_angle | Bound angle | symmetric | Soles together, let the knees be heavy, do not push them.
half_lord_of_the_fishes | Seated twist | sided | Grow tall on the breath in, turn on the breath out.
boat | Boat | symmetric | Chest lifted, back long; knees bent is a whole boat.
pigeon | Pigeon | sided | Front shin across, hips square; a cushion under the hip is welcome.
cobra | Cobra | symmetric | Lift with the back, hands light, elbows soft.
sphinx | Sphinx | symmetric | Forearms down, elbows under the shoulders, chest ahead.
locust | Locust | symmetric | Lift chest and legs together, neck long.
bow | Bow | symmetric | Hold the ankles and press them back; knees hip-wide.
childs_pose | Child's pose | symmetric | Hips to the heels, forehead down, breathe into the back.
bridge | Bridge | symmetric | Feet hip-wide, press them down, lift the hips.
knees_to_chest | Knees to chest | symmetric | Hug the knees and rock a little from side to side.
happy_baby | Happy baby | symmetric | Hold the feet or the shins, tailbone down.
figure_four | Figure four | sided | Ankle over the other knee, foot flexed, draw the leg in.
hand_to_big_toe | Reclined leg stretch | sided | Hold the leg where it stays straight; a strap is fine.
supine_twist | Supine twist | sided | Knees to one side, both shoulders stay down.
reclined_bound_angle | Reclined bound angle | symmetric | Soles together, knees fall open, arms easy.
legs_up_the_wall | Legs up the wall | symmetric | Hips near the wall, legs resting, arms easy.
corpse | Corpse | symmetric | Lie flat, let the breath do as it likes.
`;

export const KNOWN_POSES: readonly KnownPose[] = TABLE.trim()
  .split("\n")
  .map((line) => {
    const [pose = "", name = "", sides = "", cue = ""] = line.split(" | ");
    return { pose, name, isSided: sides === "sided", cue };
  });
