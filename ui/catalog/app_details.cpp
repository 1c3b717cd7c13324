#include "ui/catalog/app_details.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QLocale>
#include <QPushButton>
#include <QVBoxLayout>

#include "app/text/definition_words.h"
#include "ui/theme/monogram.h"
#include "ui/theme/theme.h"

using namespace Qt::StringLiterals;

namespace claviger
{
namespace
{
constexpr int iconSize = 44;

QString fieldLine(const QString &path, const Field &field, const QString &locale)
{
    QStringList words{nameOf(field.type)};
    if (field.required)
        words += AppDetails::tr("required");
    if (field.secret)
        words += AppDetails::tr("secret");
    const QString label = field.displayLabel(locale);
    return u"%1 (%2): %3"_s.arg(label, path, words.join(u", "_s));
}
}

AppDetails::AppDetails(QWidget *parent) : QScrollArea(parent)
{
    setFrameShape(QFrame::NoFrame);
    setWidgetResizable(true);
    setFocusPolicy(Qt::NoFocus);
    auto *content = new QWidget(this);
    m_layout = new QVBoxLayout(content);
    m_layout->setContentsMargins(Spacing::large, Spacing::large, Spacing::large, Spacing::large);
    m_layout->setSpacing(Spacing::medium);
    m_layout->addWidget(buildHeader(content));
    m_layout->addWidget(buildButtons(content));
    m_layout->addStretch(1);
    setWidget(content);
    clear();
}

QWidget *AppDetails::buildHeader(QWidget *parent)
{
    auto *header = new QWidget(parent);
    m_icon = new QLabel(header);
    m_name = new QLabel(header);
    m_name->setFont(Theme::headingFont(font()));
    m_name->setTextFormat(Qt::PlainText);
    m_name->setWordWrap(true);
    m_origin = new QLabel(header);
    m_origin->setTextFormat(Qt::PlainText);
    m_origin->setWordWrap(true);
    m_origin->setTextInteractionFlags(Qt::TextSelectableByMouse);
    Theme::makeMuted(m_origin);
    auto *names = new QVBoxLayout;
    names->setSpacing(Spacing::half);
    names->addWidget(m_name);
    names->addWidget(m_origin);
    auto *layout = new QHBoxLayout(header);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(Spacing::medium);
    layout->addWidget(m_icon, 0, Qt::AlignTop);
    layout->addLayout(names, 1);
    return header;
}

QWidget *AppDetails::buildButtons(QWidget *parent)
{
    m_buttons = new QWidget(parent);
    m_edit = new QPushButton(tr("&Edit…"), m_buttons);
    m_export = new QPushButton(tr("E&xport…"), m_buttons);
    m_remove = new QPushButton(tr("&Remove"), m_buttons);
    m_export->setToolTip(tr("Write the definition as a file to share; it holds no values"));
    m_remove->setToolTip(tr("Its credentials stay"));
    auto *layout = new QHBoxLayout(m_buttons);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(Spacing::small);
    layout->addWidget(m_edit);
    layout->addWidget(m_export);
    layout->addWidget(m_remove);
    layout->addStretch(1);
    connect(m_edit, &QPushButton::clicked, this, &AppDetails::editRequested);
    connect(m_export, &QPushButton::clicked, this, &AppDetails::exportRequested);
    connect(m_remove, &QPushButton::clicked, this, &AppDetails::removeRequested);
    return m_buttons;
}

void AppDetails::clear()
{
    m_slug.clear();
    widget()->hide();
}

void AppDetails::show(const Definition &definition, const App &app, qsizetype credentials, bool writable)
{
    const QString locale = QLocale().name();
    const QString name = app.displayName(locale);
    m_slug = app.slug;
    m_icon->setPixmap(
        Monogram(app.slug, name, app.monogram, app.color).pixmap(iconSize, devicePixelRatioF()));
    m_name->setText(name);
    QStringList from{app.slug, nameOf(definition.origin)};
    if (!definition.package.isEmpty())
        from += definition.package;
    from += tr("%n credential(s)", nullptr, static_cast<int>(credentials));
    m_origin->setText(from.join(u" · "_s));
    const bool isBundled = definition.origin == DefinitionOrigin::Bundled;
    m_edit->setVisible(definition.origin == DefinitionOrigin::Own);
    m_edit->setEnabled(writable);
    m_remove->setVisible(!isBundled);
    m_remove->setEnabled(writable);

    delete m_body;
    m_body = new QWidget(widget());
    m_bodyLayout = new QVBoxLayout(m_body);
    m_bodyLayout->setContentsMargins(0, 0, 0, 0);
    m_bodyLayout->setSpacing(Spacing::small);
    m_layout->insertWidget(2, m_body);
    addText(app.description.in(locale), false);
    if (!definition.path.isEmpty())
        addText(tr("Imported from %1").arg(definition.path), true);
    if (!definition.treatedAs.isEmpty())
        addText(tr("Treated as the bundled “%1”").arg(definition.treatedAs), true);
    if (definition.use == DefinitionUse::Variable)
        addText(tr("Its values are variables, not secret."), true);
    addLink(tr("Website"), app.website);
    addLink(tr("Documentation"), app.docs);
    addLink(tr("Where to get the value"), definition.docsUrl);
    for (const ConnectionMethod &method : app.methods)
        addMethod(method);
    widget()->show();
    ensureVisible(0, 0);
}

QLabel *AppDetails::addText(const QString &text, bool muted)
{
    if (text.isEmpty())
        return nullptr;
    auto *label = new QLabel(text, m_body);
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    if (muted)
        Theme::makeMuted(label);
    m_bodyLayout->addWidget(label);
    return label;
}

void AppDetails::addLink(const QString &text, const QUrl &url)
{
    const bool isWeb = url.scheme() == "https"_L1 || url.scheme() == "http"_L1;
    if (!url.isValid() || !isWeb)
        return;
    auto *label = new QLabel(m_body);
    const QString address = url.toString(QUrl::FullyEncoded).toHtmlEscaped();
    label->setText(u"<a href=\"%1\">%2</a>"_s.arg(address, text.toHtmlEscaped()));
    label->setToolTip(address);
    label->setAccessibleName(text);
    label->setOpenExternalLinks(true);
    label->setTextInteractionFlags(Qt::TextBrowserInteraction);
    m_bodyLayout->addWidget(label);
}

void AppDetails::addMethod(const ConnectionMethod &method)
{
    const QString locale = QLocale().name();
    auto *title = addText(method.label.isEmpty() ? method.key : method.label.in(locale), false);
    if (title) {
        QFont bold = title->font();
        bold.setWeight(QFont::DemiBold);
        title->setFont(bold);
        title->setContentsMargins(0, Spacing::small, 0, 0);
    }
    if (method.kind != MethodKind::ApiKey)
        addText(tr("Not filled in by hand; cannot be connected yet."), true);
    QStringList lines;
    method.schema.forEachLeaf(
        [&](const QString &path, const Field &field) { lines += fieldLine(path, field, locale); });
    addText(lines.join(u'\n'), false);
    addLink(tr("Where to make a key"), method.keyPage);
}
}
