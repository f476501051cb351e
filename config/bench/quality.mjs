// Called by quality.sh. Prints one line per finding and ends with 1 when there was any.
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

const [base, ...wanted] = process.argv.slice(2);
const { TOOLS: tools, VNU: vnu, CHROME: chrome } = process.env;
const require = createRequire(join(tools, 'package.json'));
const does = (what) => !wanted.length || wanted.includes(what);
const own = ['/', '/van-ban', '/van-ban?so=118', '/van-ban?so=khong-co', '/chuong-trinh', '/lich', '/lich?thang=2026-11', '/anh', '/tim-kiem',
  '/tim-kiem?q=cong+doan', '/tim-kiem?q=zzzz', '/lien-he', '/bao-loi', '/gioi-thieu', '/kha-nang-tiep-can', '/du-lieu-ca-nhan', '/rss',
  '/api', '/so-do-trang', '/khong-co-trang-nay', '/en', '/en/van-ban', '/en/tim-kiem?q=union'];
let findings = 0;
const finding = (text) => { findings += 1; console.log(text); };
const text = async (path) => (await fetch(base + path)).text();
const locations = (xml) => [...xml.matchAll(/<loc>([^<]+)<\/loc>/g)].map((match) => match[1].replace(/&amp;/g, '&').replace(/^https?:\/\/[^/]+/, ''));

async function allPages() {
  const maps = locations(await text('/sitemap.xml'));
  const items = (await Promise.all(maps.map(text))).flatMap(locations);
  return [...new Set([...own, ...items])];
}

async function html(pages) {
  const folder = mkdtempSync(join(tmpdir(), 'bantin-html-'));
  const names = new Map();
  for (const [i, path] of pages.entries()) {
    writeFileSync(join(folder, `${i}.html`), await text(path));
    names.set(`${i}.html`, path);
  }
  let report = '';
  try {
    execFileSync('java', ['-jar', vnu, '--format', 'json', '--exit-zero-always', folder], { stdio: ['ignore', 'ignore', 'pipe'] });
  } catch (failed) { report = String(failed.stderr); }
  if (!report) report = execFileSync('java', ['-jar', vnu, '--format', 'json', '--exit-zero-always', '--stdout', folder], { maxBuffer: 1e9 }).toString();
  const messages = JSON.parse(report).messages.filter((message) => message.type === 'error' || message.subType === 'warning');
  messages.forEach((message) => finding(`html ${names.get(message.url.split('/').pop())} ${message.type}: ${message.message} (${(message.extract || '').replace(/\s+/g, ' ').slice(0, 160)})`));
  rmSync(folder, { recursive: true });
  console.log(`html: ${pages.length} pages, ${messages.length} errors and warnings`);
}

async function axe(pages) {
  const puppeteer = require('puppeteer-core');
  const source = readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8');
  const browser = await puppeteer.launch({ executablePath: chrome, args: ['--no-sandbox', '--disable-gpu'] });
  let count = 0;
  for (const scheme of ['light', 'dark']) {
    for (const width of [1280, 390]) {
      const page = await browser.newPage();
      await page.setBypassCSP(true);
      await page.setViewport({ width, height: 900 });
      await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: scheme }]);
      for (const path of pages) {
        await page.goto(base + path, { waitUntil: 'load' });
        await page.evaluate(source);
        const result = await page.evaluate(() => globalThis.axe.run({ resultTypes: ['violations'] }));
        result.violations.forEach((one) => { count += 1; finding(`axe ${scheme} ${width} ${path} ${one.id}: ${one.nodes.length} (${one.nodes[0].html.slice(0, 140)})`); });
        const wide = await page.evaluate(() => document.documentElement.scrollWidth > document.documentElement.clientWidth);
        if (wide) finding(`wide ${width} ${path} scrolls sideways`);
      }
      await page.close();
    }
  }
  await browser.close();
  console.log(`axe: ${pages.length} pages in 2 schemes and 2 widths, ${count} violations`);
}

async function lighthouse(pages) {
  const { default: run } = await import(pathToFileURL(require.resolve('lighthouse')).href);
  const puppeteer = require('puppeteer-core');
  console.log('page | performance | accessibility | best practices | SEO');
  for (const path of pages) {
    const browser = await puppeteer.launch({ executablePath: chrome, args: ['--no-sandbox', '--disable-gpu', '--remote-debugging-port=0'] });
    const port = new URL(browser.wsEndpoint()).port;
    const { lhr } = await run(base + path, { port: Number(port), output: 'json', logLevel: 'silent' });
    const score = (id) => (lhr.categories[id].score === null ? 'not finished' : Math.round(lhr.categories[id].score * 100));
    console.log([path, score('performance'), score('accessibility'), score('best-practices'), score('seo')].join(' | '));
    Object.values(lhr.audits).filter((audit) => audit.scoreDisplayMode === 'error').forEach((audit) => finding(`lighthouse ${path} ${audit.id} did not finish: ${audit.errorMessage}`));
    Object.values(lhr.categories).filter((category) => category.score < 1).forEach((category) => category.auditRefs
      .filter((ref) => ref.weight > 0 && lhr.audits[ref.id].score !== null && lhr.audits[ref.id].score < 1)
      .forEach((ref) => finding(`lighthouse ${path} ${ref.id} ${lhr.audits[ref.id].score} ${lhr.audits[ref.id].displayValue || lhr.audits[ref.id].title}`)));
    await browser.close();
  }
}

const pages = await allPages();
const first = (start) => pages.find((path) => path.startsWith(start)) || '/';
if (does('html')) await html(pages);
if (does('axe')) await axe([...own, ...['/ky-ket/', '/hoi-nghi/', '/van-ban/', '/chuong-trinh/', '/to-chuc/', '/nhan-vat/', '/chu-de/', '/cham-lo-doi-song/'].map(first), '/cham-lo-doi-song']);
if (does('lighthouse')) await lighthouse(['/', first('/ky-ket/'), first('/van-ban/'), '/van-ban', '/tim-kiem']);
process.exit(findings ? 1 : 0);
