"""The yoga poses that can be drawn by their key, with the words for each."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class YogaPose:
    """A pose. `is_sided`: it is done on the left and on the right, named for the leg in front, or the arm on top."""

    key: str
    name: str
    cue: str
    is_sided: bool = False


POSES: dict[str, YogaPose] = {
    pose.key: pose
    for pose in (
        # Standing
        YogaPose("mountain", "Mountain", "Stand tall, weight even over both feet, shoulders easy."),
        YogaPose("upward_salute", "Upward salute", "Reach up and keep the shoulders away from the ears."),
        YogaPose("standing_side_bend", "Standing side bend", "Reach up first, then over; both feet stay heavy.", True),
        YogaPose(
            "standing_backbend", "Standing backbend", "Hands on the hips; lift the breastbone before you lean back."
        ),
        YogaPose("chair", "Chair", "Sit back as if on a stool, knees in line with the toes."),
        YogaPose("forward_fold", "Forward fold", "Fold from the hips, knees as soft as you like, head heavy."),
        YogaPose("half_lift", "Half lift", "Hands to the shins, back long and flat, look ahead of the toes."),
        YogaPose("wide_leg_fold", "Wide-leg fold", "Feet parallel, fold from the hips, let the crown hang."),
        YogaPose("garland", "Garland squat", "Heels down or on a rolled mat, elbows inside the knees."),
        YogaPose("warrior_1", "Warrior I", "Front knee over the ankle, back heel down, arms up.", True),
        YogaPose("warrior_2", "Warrior II", "Front knee over the ankle, arms long, look over the front hand.", True),
        YogaPose("warrior_3", "Warrior III", "Hips level, one long line from heel to crown.", True),
        YogaPose(
            "reverse_warrior", "Reverse warrior", "Keep the front knee bent and reach the front arm up and back.", True
        ),
        YogaPose("side_angle", "Extended side angle", "Forearm light on the thigh, top arm long over the ear.", True),
        YogaPose("triangle", "Triangle", "Both legs straight, both sides of the waist long, hand on the shin.", True),
        YogaPose(
            "pyramid", "Pyramid", "Hips square, fold over the front leg only as far as the back stays long.", True
        ),
        YogaPose("half_moon", "Half moon", "Hand on a block or the floor, top hip stacked over the lower one.", True),
        YogaPose("tree", "Tree", "Foot on the calf or the thigh, never against the knee; look at one point.", True),
        YogaPose("eagle", "Eagle", "Wrap the arms and legs, sit a little lower, elbows lifted.", True),
        YogaPose("dancer", "Dancer", "Press the foot into the hand; the knee points to the floor.", True),
        YogaPose("neck_rolls", "Neck rolls", "Roll the chin from shoulder to shoulder in front, slowly."),
        YogaPose("shoulder_rolls", "Shoulder rolls", "Big slow circles back; let the arms hang."),
        YogaPose(
            "eagle_arms",
            "Eagle arms",
            "Cross the elbows, lift them a little, breathe between the shoulder blades.",
            True,
        ),
        YogaPose("cow_face_arms", "Cow face arms", "One hand up and one behind the back; a strap may join them.", True),
        YogaPose("wrist_stretch", "Wrist stretch", "Arm straight, ease the fingers back with the other hand.", True),
        # On hands and feet
        YogaPose("lunge", "Lunge", "Front knee over the ankle, back leg straight and strong.", True),
        YogaPose("low_lunge", "Low lunge", "Back knee down, let the hips sink forward.", True),
        YogaPose("crescent_lunge", "Crescent lunge", "Back heel lifted, both hips face ahead, arms up.", True),
        YogaPose("lizard", "Lizard", "Both hands inside the front foot; forearms down only if it is easy.", True),
        YogaPose("half_split", "Half split", "Hips back over the back knee, front leg long, toes up.", True),
        YogaPose("plank", "Plank", "Shoulders over the wrists, one line from crown to heels."),
        YogaPose("side_plank", "Side plank", "Hand under the shoulder, hips high; lower knee down if you like.", True),
        YogaPose("low_plank", "Low plank", "Elbows close to the ribs; knees down is just as good."),
        YogaPose("upward_dog", "Upward dog", "Arms straight, thighs off the floor, shoulders down."),
        YogaPose("downward_dog", "Downward dog", "Hips high, back long; bend the knees as much as it needs."),
        YogaPose("dolphin", "Dolphin", "Forearms parallel, push the floor away, hips high."),
        YogaPose("cat", "Cat", "Breathe out, round the back up, let the head hang."),
        YogaPose("cow", "Cow", "Breathe in, let the belly sink, open the chest."),
        YogaPose("bird_dog", "Bird dog", "Opposite arm and leg long; hips stay level.", True),
        YogaPose("thread_the_needle", "Thread the needle", "Slide one arm under you, rest on that shoulder.", True),
        YogaPose("puppy", "Puppy", "Hips over the knees, walk the hands ahead, chest towards the floor."),
        YogaPose("gate", "Gate", "One leg out to the side, reach up and over it.", True),
        YogaPose("camel", "Camel", "Hands at the lower back, lift the chest up before back."),
        # Sitting
        YogaPose("easy_seat", "Easy seat", "Sit on something if the knees are higher than the hips; back long."),
        YogaPose("hero", "Hero", "Sit between or on the heels, a cushion under you if the knees ask."),
        YogaPose("staff", "Staff", "Legs long, toes up, sit on the sitting bones."),
        YogaPose(
            "seated_forward_fold", "Seated forward fold", "Fold from the hips, knees soft, back long rather than low."
        ),
        YogaPose(
            "head_to_knee", "Head to knee", "One leg long, the other foot at its thigh; fold over the long one.", True
        ),
        YogaPose("wide_leg_seated_fold", "Wide-leg seated fold", "Knees and toes point up; walk the hands ahead."),
        YogaPose("bound_angle", "Bound angle", "Soles together, let the knees be heavy, do not push them."),
        YogaPose(
            "half_lord_of_the_fishes", "Seated twist", "Grow tall on the breath in, turn on the breath out.", True
        ),
        YogaPose("boat", "Boat", "Chest lifted, back long; knees bent is a whole boat."),
        YogaPose("pigeon", "Pigeon", "Front shin across, hips square; a cushion under the hip is welcome.", True),
        # On the belly and on the back
        YogaPose("cobra", "Cobra", "Lift with the back, hands light, elbows soft."),
        YogaPose("sphinx", "Sphinx", "Forearms down, elbows under the shoulders, chest ahead."),
        YogaPose("locust", "Locust", "Lift chest and legs together, neck long."),
        YogaPose("bow", "Bow", "Hold the ankles and press them back; knees hip-wide."),
        YogaPose("childs_pose", "Child's pose", "Hips to the heels, forehead down, breathe into the back."),
        YogaPose("bridge", "Bridge", "Feet hip-wide, press them down, lift the hips."),
        YogaPose("knees_to_chest", "Knees to chest", "Hug the knees and rock a little from side to side."),
        YogaPose("happy_baby", "Happy baby", "Hold the feet or the shins, tailbone down."),
        YogaPose("figure_four", "Figure four", "Ankle over the other knee, foot flexed, draw the leg in.", True),
        YogaPose(
            "hand_to_big_toe", "Reclined leg stretch", "Hold the leg where it stays straight; a strap is fine.", True
        ),
        YogaPose("supine_twist", "Supine twist", "Knees to one side, both shoulders stay down.", True),
        YogaPose("reclined_bound_angle", "Reclined bound angle", "Soles together, knees fall open, arms easy."),
        YogaPose("legs_up_the_wall", "Legs up the wall", "Hips near the wall, legs resting, arms easy."),
        YogaPose("corpse", "Corpse", "Lie flat, let the breath do as it likes."),
    )
}
