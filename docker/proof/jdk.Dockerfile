# Debian with the JDK of this machine, where no registry gives eclipse-temurin.
FROM proof/base
COPY --from=proof/jdk-files / /opt/java/openjdk
ENV JAVA_HOME=/opt/java/openjdk PATH=/opt/java/openjdk/bin:/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin
