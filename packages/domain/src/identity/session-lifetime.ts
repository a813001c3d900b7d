/** For how many days a session lasts, however much it is used. (Domain rules, Enrolment and sign-in: absolute 30.) */
export const SESSION_DAYS = 30;

/** After how many days without use it ends sooner. (Domain rules, Enrolment and sign-in: idle 7.) */
export const SESSION_IDLE_DAYS = 7;
