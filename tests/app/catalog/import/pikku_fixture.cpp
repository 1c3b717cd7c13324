#include "pikku_fixture.h"

using namespace Qt::StringLiterals;

namespace claviger
{
PikkuFixture::PikkuFixture(const ScratchProject &project, const QString &output)
    : m_project(project),
      m_output(output)
{
}

void PikkuFixture::config(const QByteArray &json) const
{
    m_project.write(u"pikku.config.json"_s, json);
}

void PikkuFixture::metadata(const QString &kind, const QByteArray &json) const
{
    m_project.write(m_output + u'/' + kind + u"/pikku-"_s + kind + u"-meta.gen.json"_s, json);
}

void PikkuFixture::schema(const QString &name, const QByteArray &json) const
{
    m_project.write(m_output + u"/schemas/schemas/"_s + name + u".schema.json"_s, json);
}

QByteArray PikkuFixture::oauth(const QByteArray &host, const QByteArray &more)
{
    return json("'oauth2':{'authorizationUrl':'") + host + json("/authorize','tokenUrl':'") + host
        + json("/token'") + more + '}';
}
}
