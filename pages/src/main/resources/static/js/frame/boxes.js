/** Whether two rectangles share anything but an edge. */
export const overlap = (one, other) =>
    one.left < other.right && one.right > other.left && one.top < other.bottom && one.bottom > other.top;
