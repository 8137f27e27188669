package org.wenlan.quality.web;

import java.util.List;
import org.wenlan.quality.Judgement;
import org.wenlan.quality.Judgements.Known;

/**
 * What an expert may judge blind.
 *
 * @param waiting opinions drawn for a second judgement that they may give
 * @param calibrations cases by which they can measure themselves
 * @param own what they have begun and finished
 * @param fault what could not be done; empty otherwise
 */
record JudgePage(int waiting, List<Known> calibrations, List<Judgement> own, String fault) {}
