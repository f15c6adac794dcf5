// Where zones lie to each other. Left and right are the client's; they come from the server and are never worked out here.

const centre = (zone) => ({ x: Number(zone.dataset.x), y: Number(zone.dataset.y) });

/** The nearest zone in a direction: what lies straight ahead counts, what lies aside costs, and so does the other side. */
export function neighbour(from, zones, [dx, dy], side) {
    const start = centre(from);
    let best = null;
    let least = Infinity;
    for (const zone of zones) {
        const there = centre(zone);
        const ahead = (there.x - start.x) * dx + (there.y - start.y) * dy;
        const aside = Math.abs((there.x - start.x) * dy) + Math.abs((there.y - start.y) * dx);
        if (zone === from || ahead < 4 || aside > 2.5 * ahead) continue;
        const otherSide = dy !== 0 && side && zone.dataset.side && zone.dataset.side !== side;
        const cost = ahead + 2 * aside + (otherSide ? 40 : 0);
        if (cost < least) {
            least = cost;
            best = zone;
        }
    }
    return best;
}

/** Beyond the edge of one view lies the other one, at the same height. */
export function across(from, views, dx) {
    const beside = views[views.findIndex((view) => view.includes(from)) + dx];
    if (!beside) return null;
    const height = centre(from).y;
    const cost = (zone) => Math.abs(centre(zone).y - height) * 3 + dx * centre(zone).x;
    return beside.reduce((best, zone) => (cost(zone) < cost(best) ? zone : best));
}
