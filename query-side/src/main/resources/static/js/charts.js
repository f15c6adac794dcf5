// Scores over time, drawn from the table that stands beside each picture: what the table does not say, the picture does not show.

const LIBRARY = '/webjars/echarts/echarts.esm.min.js';
const DAY = 24 * 60 * 60 * 1000;
const PRINTED = {width: 640, height: 280};

/** Colours are set explicitly, as the page has them now: a picture does not inherit a theme. */
function colours(figure, printing) {
    const font = getComputedStyle(figure).fontFamily;
    if (printing) {
        return {font, line: '#000', text: '#000', quiet: '#333', grid: '#ccc', band: '#eee', frequency: '#333', assigned: '#000', ended: '#000'};
    }
    const probe = document.createElement('span');
    probe.hidden = true;
    figure.append(probe);
    const resolved = Object.fromEntries(['line', 'text', 'quiet', 'grid', 'band', 'frequency', 'assigned', 'ended'].map(name => {
        probe.className = `chart-colour-${name}`;
        return [name, getComputedStyle(probe).color];
    }));
    probe.remove();
    return {...resolved, font};
}

const cells = row => [...row.cells].map(cell => cell.textContent.trim());

function read(figure) {
    const table = figure.querySelector('table[data-scores]');
    const number = name => table.dataset[name] === undefined ? null : Number(table.dataset[name]);
    return {
        minimum: number('minimum'),
        maximum: number('maximum'),
        band: number('band'),
        baselineLabel: table.dataset.baselineLabel,
        bandLabel: table.dataset.bandLabel,
        scores: [...table.tBodies[0].rows].map(row => ({on: row.dataset.on, score: Number(row.dataset.score), cells: cells(row)})),
        occasions: [...figure.querySelectorAll('table[data-occasions] tbody tr')]
            .map(row => ({on: row.dataset.on, kind: row.dataset.kind, cells: cells(row)}))
    };
}

const at = day => Date.parse(`${day}T12:00:00Z`);

const LETTER = 6.6;

/** Words beside the marks: near an edge they lead inwards, and where they would stand in each other's way, one is raised. */
function inRows(marks, along, width) {
    const ends = [];
    return marks.map(it => {
        const words = it.cells[2].length * LETTER;
        const place = along(it) * width;
        const align = place - words / 2 < 0 ? 'left' : place + words / 2 > width ? 'right' : 'center';
        const from = place - {left: 0, center: words / 2, right: words}[align];
        const free = ends.findIndex(end => from > end + LETTER);
        const row = free < 0 ? ends.length : free;
        ends[row] = from + words;
        return {align, row};
    });
}

function options(data, ink, width) {
    const values = data.scores.map(it => it.score);
    const low = Math.min(data.minimum ?? Infinity, ...values);
    const highest = Math.max(...values);
    const whole = data.maximum !== null && highest >= data.maximum / 4; // else the line would lie flat on the ground
    const high = whole ? Math.max(data.maximum, highest) : Math.ceil(highest * 1.15);
    const baseline = values[0];
    const days = [...data.scores, ...data.occasions].map(it => at(it.on));
    const margin = Math.max(7 * DAY, (Math.max(...days) - Math.min(...days)) * 0.03);
    const practices = new Map();
    for (const it of data.occasions.filter(it => it.kind !== 'FREQUENCY')) {
        const key = `${it.on} ${it.kind}`;
        practices.set(key, [...practices.get(key) ?? [], it]);
    }
    const frequencies = data.occasions.filter(it => it.kind === 'FREQUENCY');
    const [first, last] = [Math.min(...days) - margin, Math.max(...days) + margin];
    const words = inRows(frequencies, it => (at(it.on) - first) / (last - first), width - 64);
    const text = {color: ink.text, fontSize: 12};
    const quiet = {color: ink.quiet, fontSize: 12};
    return {
        animation: false,
        useUTC: true, // a day is the same day in every time zone
        aria: {enabled: false},
        grid: {left: 40, right: 24, top: 34 + 15 * Math.max(0, ...words.map(it => it.row)), bottom: 42},
        textStyle: {color: ink.text, fontFamily: ink.font},
        tooltip: {
            trigger: 'item',
            renderMode: 'richText',
            confine: true,
            backgroundColor: ink.text,
            borderWidth: 0,
            textStyle: {color: ink.band, fontSize: 13},
            formatter: it => it.data.lines?.join('\n') ?? ''
        },
        xAxis: {
            type: 'time',
            min: first,
            max: last,
            axisLine: {lineStyle: {color: ink.quiet}},
            axisTick: {lineStyle: {color: ink.quiet}},
            axisLabel: {...quiet, hideOverlap: true},
            splitLine: {show: false}
        },
        yAxis: {
            type: 'value',
            min: low,
            max: high === low ? low + 1 : high,
            axisLabel: quiet,
            splitLine: {lineStyle: {color: ink.grid}}
        },
        series: [
            {
                type: 'line',
                data: data.scores.map(it => ({value: [at(it.on), it.score], lines: it.cells.filter(Boolean)})),
                symbol: 'circle',
                symbolSize: 9,
                lineStyle: {color: ink.line, width: 2.5},
                itemStyle: {color: ink.line},
                labelLayout: {hideOverlap: true},
                label: {show: true, position: 'top', distance: 7, color: ink.text, fontWeight: 'bold', fontSize: 13, formatter: it => it.value[1]},
                markArea: data.band === null ? undefined : {
                    silent: true,
                    itemStyle: {color: ink.band},
                    label: {...quiet, position: 'insideBottomRight'},
                    data: [[{name: data.bandLabel, yAxis: Math.max(low, baseline - data.band)}, {yAxis: Math.min(high, baseline + data.band)}]]
                },
                markLine: {
                    silent: true,
                    symbol: 'none',
                    label: {...text, fontSize: 11},
                    data: [
                        {yAxis: baseline, lineStyle: {color: ink.quiet, type: 'dotted', width: 1.5}, label: {show: false}},
                        ...frequencies.map((it, nth) => ({
                            xAxis: at(it.on),
                            lineStyle: {color: ink.frequency, type: 'dashed', width: 1.5},
                            label: {formatter: it.cells[2], position: 'end', align: words[nth].align, distance: 4 + 15 * words[nth].row, color: ink.frequency, fontSize: 12}
                        }))
                    ]
                }
            },
            {
                type: 'scatter',
                z: 5,
                clip: false,
                data: [...practices.values()].map(its => ({
                    value: [at(its[0].on), low],
                    symbol: 'triangle',
                    symbolSize: 13,
                    symbolOffset: [0, -8],
                    symbolRotate: its[0].kind === 'DISCONTINUED' ? 180 : 0,
                    itemStyle: its[0].kind === 'DISCONTINUED'
                        ? {color: 'transparent', borderColor: ink.ended, borderWidth: 2}
                        : {color: ink.assigned},
                    lines: [its[0].cells[0], its[0].cells[1], ...its.map(it => it.cells[2])]
                }))
            }
        ]
    };
}

async function draw(figure) {
    const picture = figure.querySelector('.chart-picture');
    const echarts = await import(LIBRARY);
    const data = read(figure);
    const chart = echarts.init(picture, null, {renderer: 'svg'});
    const paint = printing => chart.setOption(options(data, colours(figure, printing), printing ? PRINTED.width : picture.clientWidth), true);
    paint(false);
    picture.dataset.drawn = '';
    const gone = new AbortController();
    const {signal} = gone;
    const size = new ResizeObserver(() => chart.resize());
    const theme = new MutationObserver(() => paint(false));
    size.observe(picture);
    theme.observe(document.documentElement, {attributes: true, attributeFilter: ['data-theme']});
    matchMedia('(prefers-color-scheme: dark)').addEventListener('change', () => paint(false), {signal});
    addEventListener('beforeprint', () => {
        paint(true);
        chart.resize(PRINTED);
    }, {signal});
    addEventListener('afterprint', () => {
        paint(false);
        chart.resize({width: 'auto', height: 'auto'});
    }, {signal});
    document.addEventListener('anamnesis:removing', event => {
        if (!event.detail.elt.contains(figure)) return;
        gone.abort();
        size.disconnect();
        theme.disconnect();
        chart.dispose();
    }, {signal});
}

const drawn = new WeakSet();

/** For a page as it comes and for what is swapped in later. */
export function enhance(root) {
    for (const figure of [...(root.matches?.('[data-chart]') ? [root] : []), ...root.querySelectorAll('[data-chart]')]) {
        if (!drawn.has(figure)) {
            drawn.add(figure);
            draw(figure);
        }
    }
}

document.addEventListener('htmx:load', event => enhance(event.detail.elt));
enhance(document);
