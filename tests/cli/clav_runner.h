#pragma once

#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QString>
#include <QStringList>

namespace claviger::tests
{
/// What a run of the built program came to.
struct ClavRun
{
    int exitCode = -1;
    QByteArray output;
    QByteArray errors;

    QJsonObject json() const { return QJsonDocument::fromJson(output).object(); }
    QJsonObject error() const
    {
        return QJsonDocument::fromJson(errors).object().value(QStringLiteral("error")).toObject();
    }
};

/// How to run it: what it reads, and what is added to its environment.
struct ClavSetting
{
    QByteArray input;
    QHash<QString, QString> environment;
};

/// Starts clav without a terminal, so that nothing is asked.
void startClav(QProcess &process, const QStringList &arguments, const ClavSetting &setting = {});
ClavRun finishClav(QProcess &process, const QByteArray &input = {});
ClavRun clav(const QStringList &arguments, const ClavSetting &setting = {});

/// A line that a person types once the program has written `prompt` to its terminal.
struct TypedLine
{
    QByteArray prompt;
    QByteArray keys;
};

/// What clav did on a terminal of its own.
struct TerminalRun
{
    int exitCode = -1;
    int signal = 0;
    QByteArray screen; ///< all that the terminal showed
    bool echoes = false; ///< whether the terminal echoes again in the end
    bool isCanonical = false;
};
TerminalRun clavOnTerminal(
    const QStringList &arguments, const QList<TypedLine> &lines, const ClavSetting &setting = {});

/// Files below the directory whose content, name included, has the bytes.
QStringList filesWith(const QByteArray &bytes, const QString &directory);
}
