// Draws a picture of each table in a figure with data-chart; without this script the table is all.
(function () {
  'use strict';
  var MOST = 7;
  var DASHES = ['solid', 'dashed', 'dotted', [8, 3, 2, 3], [12, 4], [2, 2], [6, 2]];

  function token(name) { return getComputedStyle(document.documentElement).getPropertyValue(name).trim(); }

  function read(table, others, limit) {
    var most = limit || MOST;
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
    if (series.length > most) {
      var rest = series.slice(most - 1);
      series = series.slice(0, most - 1).concat([{ name: others + ' (' + rest.length + ')', values: names.map(function (_, i) {
        return rest.reduce(function (sum, one) { return sum + (one.values[i] || 0); }, 0);
      }) }]);
    }
    return { names: names, series: series };
  }

  // A table whose every cell counts: the darker the more.
  function heat(table, width) {
    var data = read(table, '', Infinity);
    var ink = token('--ink');
    var most = 1;
    var cells = [];
    data.series.forEach(function (column, x) {
      column.values.forEach(function (value, y) { most = Math.max(most, value || 0); cells.push([x, y, value || 0]); });
    });
    var named = Math.min(220, width * 0.4);
    return {
      animation: false,
      textStyle: { fontFamily: getComputedStyle(document.body).fontFamily, color: ink },
      grid: { left: 8, right: 8, top: 8, bottom: 8, containLabel: true },
      tooltip: { renderMode: 'richText', confine: true, formatter: function (cell) {
        return data.names[cell.value[1]] + '\n' + data.series[cell.value[0]].name + ': ' + cell.value[2];
      } },
      visualMap: { show: false, min: 0, max: most, inRange: { color: [token('--paper'), token('--qing')] } },
      xAxis: { type: 'category', data: data.series.map(function (one) { return one.name; }), splitArea: { show: true }, axisLabel: { color: ink, interval: 0, rotate: 60, width: 110, overflow: 'truncate' } },
      yAxis: { type: 'category', data: data.names, inverse: true, axisLabel: { color: ink, interval: 0, width: named, overflow: 'truncate' } },
      series: [{
        type: 'heatmap',
        itemStyle: { borderColor: token('--rule'), borderWidth: 1 },
        data: cells.map(function (cell) {
          return { value: cell, label: { show: cell[2] > 0 && (width - named) / data.series.length > 26, color: cell[2] > most / 2 ? token('--paper') : ink } };
        })
      }]
    };
  }

  // Rows of two names and a number: points on a circle, joined the thicker the more.
  function net(table, width, arrows) {
    var ink = token('--ink');
    var weights = {};
    var most = 1;
    var joined = Array.prototype.map.call(table.tBodies[0].rows, function (row) {
      var value = Number(row.cells[2].getAttribute('data-value'));
      var ends = [row.cells[0].textContent.trim(), row.cells[1].textContent.trim()];
      ends.forEach(function (end) { weights[end] = (weights[end] || 0) + value; });
      most = Math.max(most, value);
      return { source: ends[0], target: ends[1], value: value };
    });
    var names = Object.keys(weights);
    var heaviest = Math.max.apply(null, names.map(function (name) { return weights[name]; }));
    return {
      animation: false,
      textStyle: { fontFamily: getComputedStyle(document.body).fontFamily, color: ink },
      tooltip: { renderMode: 'richText', confine: true },
      series: [{
        type: 'graph', layout: 'circular', circular: { rotateLabel: true }, left: 'center', top: 'center', width: Math.max(90, Math.min(300, width - 260)), height: Math.max(90, Math.min(300, width - 260)),
        label: { show: true, position: 'right', color: ink, width: width < 500 ? 84 : 110, overflow: 'truncate', fontSize: width < 500 ? 10 : 12 },
        itemStyle: { color: token('--qing') },
        edgeSymbol: arrows ? ['none', 'arrow'] : ['none', 'none'], edgeSymbolSize: 9,
        lineStyle: { color: token('--muted'), curveness: 0.2, opacity: 0.8 },
        data: names.map(function (name) { return { name: name, value: weights[name], symbolSize: 6 + 18 * Math.sqrt(weights[name] / heaviest) }; }),
        links: joined.map(function (one) { return { source: one.source, target: one.target, value: one.value, lineStyle: { width: 1 + 5 * one.value / most } }; })
      }]
    };
  }

  function options(figure, table, width) {
    if (figure.dataset.chart === 'heat') { return heat(table, width); }
    if (figure.dataset.chart === 'net') { return net(table, width, false); }
    if (figure.dataset.chart === 'arrows') { return net(table, width, true); }
    var data = read(table, figure.dataset.others || '…');
    var kind = figure.dataset.chart;
    var lying = kind === 'bar' && figure.hasAttribute('data-lying');
    var ink = token('--ink');
    var colours = [token('--qing'), token('--cinnabar'), token('--amber'), token('--green'), token('--muted'), token('--line'), token('--ink')];
    var whole = data.series.every(function (one) { return one.values.every(function (value) { return value === null || value % 1 === 0; }); });
    var names = { type: 'category', data: data.names, inverse: lying, axisLabel: lying ? { color: ink, interval: 0, width: Math.min(260, width * 0.45), overflow: 'truncate' } : { color: ink }, axisLine: { lineStyle: { color: token('--line') } } };
    var values = { type: 'value', minInterval: whole ? 1 : 0, name: lying ? '' : figure.dataset.unit || '', nameTextStyle: { color: ink, align: 'left' }, axisLabel: { color: ink }, splitLine: { lineStyle: { color: token('--rule') } } };
    return {
      animation: false,
      textStyle: { fontFamily: getComputedStyle(document.body).fontFamily, color: ink },
      color: colours,
      grid: { left: 8, right: data.series.length > 1 && !lying ? 120 : 32, top: lying ? (data.series.length > 1 ? 36 : 8) : 36, bottom: 8, containLabel: true },
      tooltip: { trigger: 'axis', renderMode: 'richText', confine: true },
      legend: { show: lying && data.series.length > 1, top: 0, left: 0, textStyle: { color: ink } },
      xAxis: lying ? values : names,
      yAxis: lying ? names : values,
      series: data.series.map(function (one, i) {
        return {
          name: one.name, type: kind === 'line' ? 'line' : 'bar', data: one.values, symbolSize: 5, barMaxWidth: 28,
          labelLayout: kind === 'line' ? { moveOverlap: 'shiftY' } : {},
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
      place.style.height = Math.max(120, (table.tHead.rows[0].querySelectorAll('th:not([data-apart])').length > 2 ? 44 : 28) * table.tBodies[0].rows.length + 40) + 'px';
    }
    if (figure.dataset.chart === 'heat') { place.style.height = 26 * table.tBodies[0].rows.length + 130 + 'px'; }
    if (figure.dataset.chart === 'net' || figure.dataset.chart === 'arrows') { place.style.height = place.clientWidth < 500 ? '300px' : '560px'; }
    var caption = figure.querySelector('figcaption');
    if (caption) { caption.after(place); } else { figure.prepend(place); }
    // The picture says it: the numbers are one click away.
    var fold = figure.querySelector('details[data-fold]');
    if (fold) { fold.open = false; }
    var chart = window.echarts.init(place, null, { renderer: 'canvas' });
    chart.setOption(options(figure, table, place.clientWidth));
    window.addEventListener('resize', function () { chart.resize(); chart.setOption(options(figure, table, place.clientWidth)); });
    var file = figure.dataset.file || 'chart';
    figure.querySelectorAll('[data-save]').forEach(function (button) {
      button.hidden = false;
      button.addEventListener('click', function () {
        if (button.dataset.save === 'png') {
          save(file + '.png', chart.getDataURL({ pixelRatio: 2, backgroundColor: token('--paper') }));
        } else {
          var drawn = window.echarts.init(null, null, { renderer: 'svg', ssr: true, width: place.clientWidth, height: place.clientHeight });
          drawn.setOption(options(figure, table, place.clientWidth));
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
      var code = row.dataset.region || (link ? new URL(link.href).searchParams.get('region') : '');
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
