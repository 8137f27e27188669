package org.wenlan.dispatching;

import com.google.errorprone.annotations.CanIgnoreReturnValue;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jgrapht.alg.flow.mincost.CapacityScalingMinimumCostFlow;
import org.jgrapht.alg.flow.mincost.MinimumCostFlowProblem.MinimumCostFlowProblemImpl;
import org.jgrapht.graph.DefaultDirectedWeightedGraph;
import org.jgrapht.graph.DefaultWeightedEdge;
import org.wenlan.dispatching.Assigning.Group;
import org.wenlan.dispatching.Assigning.Plan;

/**
 * A batch as a flow of least cost: from each group of like cases to the units, and from each unit
 * through slices of its room to the end. A slice costs more the fuller the unit is, so that
 * fairness by capacity is part of the cost; a case that finds no unit flows past at a cost that
 * nothing else reaches. Used once.
 */
final class Flow {
  /** Room is divided into so many slices, each dearer than the one before. */
  private static final int SLICES = 20;

  private static final double LEFT = 1_000;

  private final DefaultDirectedWeightedGraph<Integer, DefaultWeightedEdge> graph =
      new DefaultDirectedWeightedGraph<>(DefaultWeightedEdge.class);
  private final Map<DefaultWeightedEdge, Integer> most = new HashMap<>();
  private final List<Group> groups;
  private final List<Candidate> candidates;
  private int vertices;

  private Flow(List<Group> groups, List<Candidate> candidates) {
    this.groups = groups;
    this.candidates = candidates;
  }

  static Plan plan(List<Group> groups, List<Candidate> candidates) {
    return new Flow(groups, candidates).plan();
  }

  private Plan plan() {
    groups.forEach(_ -> vertex());
    candidates.forEach(_ -> vertex());
    int end = vertex();
    int past = vertex();
    int all = groups.stream().mapToInt(group -> group.numbers().size()).sum();
    var ways = new ArrayList<List<DefaultWeightedEdge>>();
    for (int g = 0; g < groups.size(); g++) {
      var fit = groups.get(g).fit();
      var out = new ArrayList<DefaultWeightedEdge>();
      for (int u = 0; u < candidates.size(); u++) {
        if (!Double.isNaN(fit[u])) {
          out.add(edge(g, groups.size() + u, 1 - fit[u], all));
        }
      }
      edge(g, past, LEFT, all);
      ways.add(out);
    }
    for (int u = 0; u < candidates.size(); u++) {
      slices(groups.size() + u, end, candidates.get(u));
    }
    edge(past, end, 0, all);
    var problem =
        new MinimumCostFlowProblemImpl<>(
            graph,
            vertex -> vertex < groups.size() ? supply(vertex) : vertex == end ? -all : 0,
            edge -> most.getOrDefault(edge, 0));
    return read(
        ways,
        new CapacityScalingMinimumCostFlow<Integer, DefaultWeightedEdge>()
            .getMinimumCostFlow(problem)
            .getFlowMap());
  }

  private int supply(int group) {
    return groups.get(group).numbers().size();
  }

  /** A graph has one edge between two vertices, so each slice has a vertex of its own. */
  private void slices(int unit, int end, Candidate candidate) {
    int done = candidate.load();
    for (int slice = 1; slice <= SLICES; slice++) {
      int upTo = Math.toIntExact((long) candidate.room() * slice / SLICES);
      if (upTo > done) {
        int between = vertex();
        double full = (done + upTo) / 2.0 / candidate.room();
        edge(unit, between, Recommending.idle() * full, upTo - done);
        edge(between, end, 0, upTo - done);
        done = upTo;
      }
    }
  }

  @CanIgnoreReturnValue
  private int vertex() {
    graph.addVertex(vertices);
    return vertices++;
  }

  @CanIgnoreReturnValue
  private DefaultWeightedEdge edge(int from, int to, double cost, int capacity) {
    var edge = graph.addEdge(from, to);
    graph.setEdgeWeight(edge, cost);
    most.put(edge, capacity);
    return edge;
  }

  private Plan read(List<List<DefaultWeightedEdge>> ways, Map<DefaultWeightedEdge, Double> flow) {
    var units = new HashMap<String, String>();
    var left = new ArrayList<String>();
    for (int g = 0; g < groups.size(); g++) {
      var waiting = new ArrayDeque<>(groups.get(g).numbers());
      for (var way : ways.get(g)) {
        var unit = candidates.get(graph.getEdgeTarget(way) - groups.size()).unit().code();
        for (long n = Math.round(flow.getOrDefault(way, 0.0)); n > 0; n--) {
          units.put(waiting.removeFirst(), unit);
        }
      }
      left.addAll(waiting);
    }
    return new Plan(units, left);
  }
}
