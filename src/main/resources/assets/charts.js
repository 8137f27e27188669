// Draws a picture of each table in a figure with data-chart; without this script the table is all.
(function () {
  'use strict';
  var MOST = 7;
  var DASHES = ['solid', 'dashed', 'dotted', [8, 3, 2, 3], [12, 4], [2, 2], [6, 2]];

  function token(name) { return getComputedStyle(document.documentElement).getPropertyValue(name).trim(); }

  function read(table, others) {
    var heads = Array.prototype.slice.call(table.tHead.rows[0].cells).slice(1);
    var rows = Array.prototype.slice.call(table.tBodies[0].rows);
    var columns = heads.map(function (head, at) { return { name: head.textContent.trim(), at: at, plot: !head.hasAttribute('data-apart') }; })
      .filter(function (column) { return column.plot; });
    var names = rows.map(function (row) { return row.cells[0].textContent.trim(); });
    var series = columns.map(function (column) {
      return { name: column.name, values: rows.map(function (row) {
        var value = row.cells[column.at + 1].getAttribute('data-value');
        return value === null || value === '' ? null : Number(value);
      }) };
    });
    if (series.length > MOST) {
      var rest = series.slice(MOST - 1);
      series = series.slice(0, MOST - 1).concat([{ name: others + ' (' + rest.length + ')', values: names.map(function (_, i) {
        return rest.reduce(function (sum, one) { return sum + (one.values[i] || 0); }, 0);
      }) }]);
    }
    return { names: names, series: series };
  }

  function options(figure, table) {
    var data = read(table, figure.dataset.others || '…');
    var kind = figure.dataset.chart;
    var lying = kind === 'bar' && figure.hasAttribute('data-lying');
    var ink = token('--ink');
    var colours = [token('--qing'), token('--cinnabar'), token('--amber'), token('--green'), token('--muted'), token('--line'), token('--ink')];
    var whole = data.series.every(function (one) { return one.values.every(function (value) { return value === null || value % 1 === 0; }); });
    var names = { type: 'category', data: data.names, inverse: lying, axisLabel: { color: ink, interval: lying ? 0 : 'auto' }, axisLine: { lineStyle: { color: token('--line') } } };
    var values = { type: 'value', minInterval: whole ? 1 : 0, name: lying ? '' : figure.dataset.unit || '', nameTextStyle: { color: ink, align: 'left' }, axisLabel: { color: ink }, splitLine: { lineStyle: { color: token('--rule') } } };
    return {
      animation: false,
      textStyle: { fontFamily: getComputedStyle(document.body).fontFamily, color: ink },
      color: colours,
      grid: { left: 8, right: data.series.length > 1 ? 120 : 24, top: lying ? 8 : 36, bottom: 8, containLabel: true },
      tooltip: { trigger: 'axis', renderMode: 'richText', confine: true },
      xAxis: lying ? values : names,
      yAxis: lying ? names : values,
      series: data.series.map(function (one, i) {
        return {
          name: one.name, type: kind === 'line' ? 'line' : 'bar', data: one.values, symbolSize: 5, barMaxWidth: 28,
          lineStyle: { width: 2, type: DASHES[i] },
          endLabel: { show: kind === 'line' && data.series.length > 1, formatter: '{a}', color: ink },
          label: { show: lying, position: 'right', color: ink }
        };
      })
    };
  }

  function save(name, href) {
    var link = document.createElement('a');
    link.download = name;
    link.href = href;
    document.body.appendChild(link);
    link.click();
    link.remove();
  }

  function draw(figure) {
    var table = figure.querySelector('table');
    if (!table || !table.tBodies[0].rows.length) { return; }
    var place = document.createElement('div');
    place.className = 'drawn';
    place.setAttribute('aria-hidden', 'true');
    if (figure.hasAttribute('data-lying')) {
      place.style.height = Math.max(120, 28 * table.tBodies[0].rows.length + 40) + 'px';
    }
    var caption = figure.querySelector('figcaption');
    if (caption) { caption.after(place); } else { figure.prepend(place); }
    var chart = window.echarts.init(place, null, { renderer: 'canvas' });
    chart.setOption(options(figure, table));
    window.addEventListener('resize', function () { chart.resize(); });
    var file = figure.dataset.file || 'chart';
    figure.querySelectorAll('[data-save]').forEach(function (button) {
      button.hidden = false;
      button.addEventListener('click', function () {
        if (button.dataset.save === 'png') {
          save(file + '.png', chart.getDataURL({ pixelRatio: 2, backgroundColor: token('--paper') }));
        } else {
          var drawn = window.echarts.init(null, null, { renderer: 'svg', ssr: true, width: place.clientWidth, height: place.clientHeight });
          drawn.setOption(options(figure, table));
          save(file + '.svg', 'data:image/svg+xml;charset=utf-8,' + encodeURIComponent(drawn.renderToSVGString()));
          drawn.dispose();
        }
      });
    });
  }

  // Outlines come with the code of each region as its name; the rows of the table know their codes.
  function map(figure) {
    var rows = Array.prototype.slice.call(figure.querySelectorAll('tbody tr'));
    var data = rows.map(function (row) {
      var link = row.cells[0].querySelector('a');
      var code = link ? new URL(link.href).searchParams.get('region') : '';
      var value = row.cells[1].getAttribute('data-value');
      return { name: code || '', value: value === null || value === '' ? NaN : Number(value), shown: row.cells[0].textContent.trim(), said: row.cells[1].textContent.trim() };
    }).filter(function (one) { return one.name; });
    var numbers = data.map(function (one) { return one.value; }).filter(function (value) { return !isNaN(value); });
    if (!numbers.length) { return; }
    fetch(figure.dataset.map).then(function (answer) { return answer.ok ? answer.json() : null; }).then(function (outlines) {
      if (!outlines) { return; }
      window.echarts.registerMap(figure.dataset.map, outlines);
      var shown = {};
      data.forEach(function (one) { shown[one.name] = one.shown; });
      var place = document.createElement('div');
      place.className = 'drawn';
      place.setAttribute('aria-hidden', 'true');
      place.style.height = '420px';
      figure.querySelector('figcaption').after(place);
      var chart = window.echarts.init(place, null, { renderer: 'canvas' });
      chart.setOption({
        animation: false,
        textStyle: { fontFamily: getComputedStyle(document.body).fontFamily, color: token('--ink') },
        tooltip: { trigger: 'item', renderMode: 'richText', confine: true, formatter: function (one) { return one.data ? one.data.shown + ' ' + one.data.said : ''; } },
        visualMap: { min: Math.min.apply(null, numbers), max: Math.max.apply(null, numbers), left: 0, bottom: 0, calculable: false, textStyle: { color: token('--ink') }, inRange: { color: [token('--paper'), token('--qing')] } },
        series: [{ type: 'map', map: figure.dataset.map, data: data, roam: false,
          itemStyle: { areaColor: token('--paper'), borderColor: token('--muted') },
          label: { show: true, color: token('--ink'), textBorderColor: token('--paper'), textBorderWidth: 3, formatter: function (one) { return shown[one.name] || ''; } } }]
      });
      window.addEventListener('resize', function () { chart.resize(); });
    });
  }

  if (window.echarts) { document.querySelectorAll('figure[data-chart]:not([data-chart=none])').forEach(draw);
    document.querySelectorAll('figure[data-map]').forEach(map); }
}());
