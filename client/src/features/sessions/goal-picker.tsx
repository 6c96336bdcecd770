/** The choice of a goal; it lives with what every screen of practice shares. */

export { GoalPicker, type GoalPickerProps } from "@/practice/goal-picker";
