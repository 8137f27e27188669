package org.wenlan.site.web;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.TypeMismatchException;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.context.request.async.AsyncRequestNotUsableException;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.wenlan.site.Html;
import org.wenlan.site.Messages;
import org.wenlan.site.Problem;

/**
 * The one place that turns failures into answers. What the reader did wrong is said to the reader;
 * what broke here is logged once, and the reader gets a number to quote and nothing else.
 */
@Controller
@ControllerAdvice
final class Failures implements ErrorController {
  private static final Logger LOG = LoggerFactory.getLogger(Failures.class);
  private static final int LATER = 30;

  private final Messages messages;

  Failures(Messages messages) {
    this.messages = messages;
  }

  /** A controller, or the way to it, failed. */
  @ExceptionHandler
  @Nullable Html failed(
      Exception failure,
      HttpServletRequest request,
      HttpServletResponse response,
      Locale language) {
    if (failure instanceof AsyncRequestNotUsableException) {
      return null; // The reader went away.
    }
    if (response.isCommitted()) {
      LOG.error("failure {} in the middle of an answer", Refusals.trace(request), failure);
      return null;
    }
    if (failure instanceof ErrorResponse answer) {
      answer.getHeaders().forEach((name, values) -> response.setHeader(name, values.getFirst()));
    }
    return Html.refused(problem(failure, request, language));
  }

  /** The container refused or failed outside of every controller. */
  @RequestMapping("/error")
  Html refused(HttpServletRequest request, Locale language) {
    var failure = request.getAttribute(RequestDispatcher.ERROR_EXCEPTION);
    if (failure instanceof Exception exception) {
      return Html.refused(problem(exception, request, language));
    }
    if (request.getAttribute(Gate.FORBIDDEN) != null) {
      return Html.refused(Problem.of("site.forbidden", 403, ""));
    }
    var status = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
    // Without a status nobody failed: someone typed this address.
    return Html.refused(ofStatus(status instanceof Integer code ? code : 404));
  }

  private Problem problem(Exception failure, HttpServletRequest request, Locale language) {
    return switch (failure) {
      case MaxUploadSizeExceededException large -> tooLarge(large, language);
      case MissingServletRequestParameterException missing ->
          badRequest(missing.getParameterName(), "missing", "site.wrong.missing", language);
      case MethodArgumentTypeMismatchException mismatch ->
          badRequest(mismatch.getName(), "unreadable", "site.wrong.unreadable", language);
      case TypeMismatchException mismatch ->
          badRequest(
              String.valueOf(mismatch.getPropertyName()),
              "unreadable",
              "site.wrong.unreadable",
              language);
      case HttpMessageNotReadableException unreadable ->
          badRequest("", "unreadable", "site.wrong.body", language);
      case ErrorResponse answer -> ofStatus(answer.getStatusCode().value());
      case DataAccessResourceFailureException away -> unavailable(away, request);
      case CannotCreateTransactionException away -> unavailable(away, request);
      default -> unexpected(failure, request);
    };
  }

  private Problem tooLarge(MaxUploadSizeExceededException large, Locale language) {
    long limit = large.getMaxUploadSize();
    var detail =
        limit > 0 ? messages.text(language, "site.wrong.limit", limit / (1024 * 1024)) : "";
    return Problem.of("site.too-large", 413, detail);
  }

  private Problem badRequest(String name, String code, String key, Locale language) {
    // The name comes from our own controllers, never from the reader.
    return Problem.of("site.bad-request", 400, "")
        .wrong(name.isEmpty() ? "" : "/" + name, code, messages.text(language, key, name));
  }

  private static Problem unavailable(Exception away, HttpServletRequest request) {
    LOG.error("failure {}: the database is away", Refusals.trace(request), away);
    return Problem.unavailable(LATER);
  }

  private static Problem unexpected(Exception failure, HttpServletRequest request) {
    LOG.error("failure {}", Refusals.trace(request), failure);
    return Problem.of("site.failed", 500, "");
  }

  private static Problem ofStatus(int status) {
    return switch (status) {
      case 403 -> Problem.of("site.foreign-form", 403, "");
      case 401 -> Problem.of("site.signed-out", 401, "");
      case 404 -> Problem.notFound("");
      case 405 -> Problem.of("site.method-not-allowed", 405, "");
      case 413 -> Problem.of("site.too-large", 413, "");
      case 429 -> Problem.tooMany(LATER);
      case 503 -> Problem.unavailable(LATER);
      default ->
          status >= 400 && status < 500
              ? Problem.of("site.bad-request", status, "")
              : Problem.of("site.failed", 500, "");
    };
  }
}
