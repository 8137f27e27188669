package org.wenlan;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** Starts the platform. */
@SpringBootApplication
public class Wenlan {

  public static void main(String[] arguments) {
    SpringApplication.run(Wenlan.class, arguments).close();
  }
}
