package org.allmende;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

@SpringBootApplication
public class Allmende {

    public static void main(String[] arguments) {
        SpringApplication.run(Allmende.class, arguments);
    }
}
