#pragma once

#include "scratch_project.h"

namespace claviger
{
/// Writes the metadata of a Pikku project, as the `pikku` command leaves it.
class PikkuFixture final
{
public:
    explicit PikkuFixture(const ScratchProject &project, const QString &output = QStringLiteral(".pikku"));

    void config(const QByteArray &json = R"({"outDir":"./.pikku"})") const;
    void credentials(const QByteArray &json) const { metadata(QStringLiteral("credentials"), json); }
    void secrets(const QByteArray &json) const { metadata(QStringLiteral("secrets"), json); }
    void variables(const QByteArray &json) const { metadata(QStringLiteral("variables"), json); }
    void schema(const QString &name, const QByteArray &json) const;

    /// An `oauth2` member.
    static QByteArray oauth(const QByteArray &host, const QByteArray &more = {});

private:
    void metadata(const QString &kind, const QByteArray &json) const;

    const ScratchProject &m_project;
    QString m_output;
};
}
