// What an app's page says below its header: credentials, methods, links.
#include <QLabel>
#include <QLocale>
#include <QPushButton>
#include <QVBoxLayout>

#include "models/catalog/offered_methods.h"
#include "ui/base/row_panel.h"
#include "ui/catalog/app_details.h"
#include "ui/catalog/credential_row.h"
#include "ui/catalog/method_fields.h"
#include "ui/theme/link_label.h"
#include "ui/theme/theme.h"

using namespace Qt::StringLiterals;

namespace claviger
{
namespace
{
constexpr qsizetype mostCredentials = 8; ///< the others are for the list of credentials

QString labelOf(const ConnectionMethod &method)
{
    return method.label.isEmpty() ? method.key : method.label.in(QLocale().name());
}
}

void AppDetails::addHeading(const QString &text)
{
    auto *label = new QLabel(text, m_body);
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    label->setFont(Theme::headingFont(font()));
    label->setContentsMargins(0, Spacing::medium, 0, 0);
    m_bodyLayout->addWidget(label);
}

void AppDetails::addText(const QString &text, bool muted)
{
    if (text.isEmpty())
        return;
    auto *label = new QLabel(text, m_body);
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    if (muted)
        Theme::makeMuted(label);
    m_bodyLayout->addWidget(label);
}

/// In one line that wraps; opened by the system.
void AppDetails::addLinks(const QList<std::pair<QString, QUrl>> &links)
{
    QStringList shown;
    QStringList addresses;
    for (const auto &[text, url] : links) {
        const bool isWeb = url.scheme() == "https"_L1 || url.scheme() == "http"_L1;
        if (!url.isValid() || !isWeb)
            continue;
        const QString address = url.toString(QUrl::FullyEncoded);
        shown += u"<a href=\"%1\">%2</a>"_s.arg(address.toHtmlEscaped(), text.toHtmlEscaped());
        addresses += address;
    }
    if (shown.isEmpty())
        return;
    auto *label = new LinkLabel(m_body);
    label->setText(shown.join(u"&nbsp;&nbsp; "_s));
    label->setToolTip(addresses.join(u'\n'));
    label->setAccessibleName(tr("Links"));
    m_bodyLayout->addWidget(label);
}

void AppDetails::addCredentials(const QList<CredentialLine> &credentials, bool offered)
{
    if (credentials.isEmpty() && !offered)
        return;
    addHeading(tr("Credentials"));
    if (credentials.isEmpty())
        return addText(tr("None yet."), true);
    auto *panel = new RowPanel(m_body);
    for (const CredentialLine &line : credentials.mid(0, mostCredentials)) {
        auto *row = new CredentialRow(line, panel);
        connect(row, &QAbstractButton::clicked, this, [this, id = line.id] { emit credentialRequested(id); });
        panel->addRow(row);
    }
    m_bodyLayout->addWidget(panel);
    if (credentials.size() <= mostCredentials)
        return;
    auto *all = new QPushButton(
        tr("Show all %Ln credential(s) in the list", nullptr, static_cast<int>(credentials.size())), m_body);
    all->setAutoDefault(false);
    connect(all, &QPushButton::clicked, this, &AppDetails::allCredentialsRequested);
    m_bodyLayout->addWidget(all, 0, Qt::AlignLeading);
}

void AppDetails::addMethods(const App &app)
{
    QList<ConnectionMethod> others;
    for (const ConnectionMethod &method : app.methods) {
        if (isOffered(method.kind))
            addMethod(method);
        else
            others.append(method);
    }
    if (!others.isEmpty())
        addUnoffered(others);
}

void AppDetails::addMethod(const ConnectionMethod &method)
{
    addHeading(method.label.isEmpty() ? tr("Fields") : labelOf(method));
    addText(method.help.in(QLocale().name()), false);
    addLinks({{tr("Where to make a key"), method.keyPage}});
    if (QWidget *fields = makeMethodFields(method, m_body))
        m_bodyLayout->addWidget(fields);
}

/// Their data is there; a person cannot connect with them.
void AppDetails::addUnoffered(const QList<ConnectionMethod> &methods)
{
    QStringList names;
    for (const ConnectionMethod &method : methods)
        names.append(labelOf(method));
    addHeading(names.join(u" · "_s));
    addText(tr("Not filled in by hand; cannot be connected yet."), true);
}
}
