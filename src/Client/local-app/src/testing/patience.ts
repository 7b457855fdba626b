import { configure } from "@testing-library/react";

// A build machine renders the whole form many times slower than a desk does; what a test waits for is a condition, never a speed.
// Looking for roles in hidden parts too saves computing the style of every element: axe checks in the browser what is hidden.
configure({ asyncUtilTimeout: 20_000, defaultHidden: true });
