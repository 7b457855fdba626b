using BuyingDynamics.LocalDataverse.Storage;

namespace BuyingDynamics.LocalDataverse.Tests.Storage;

public sealed class TextRuleTests
{
    [Theory]
    [InlineData("Müller", "MULLER", 0)]
    [InlineData("straße", "STRASSE", 0)]
    [InlineData("a ", "a", 0)]
    [InlineData(" a", "a", -1)]
    [InlineData("Apfel", "Äpfel1", -1)]
    [InlineData("Zebra", "Äpfel", 1)]
    [InlineData("Ольга", "ОЛЬГА", 0)]
    [InlineData("", "a", -1)]
    public void Compare_Texts_IgnoresCaseAccentsAndTrailingSpaces(string left, string right, int expected)
    {
        Assert.Equal(expected, Math.Sign(DataverseText.Compare(left, right)));
        Assert.Equal(-expected, Math.Sign(DataverseText.Compare(right, left)));
    }

    [Theory]
    [InlineData("abc", "a%", true)]
    [InlineData("abc", "%c%", true)]
    [InlineData("abc", "a_c", true)]
    [InlineData("abc", "a_", false)]
    [InlineData("abc", "%%", true)]
    [InlineData("", "%", true)]
    [InlineData("", "_", false)]
    [InlineData("100%", "100[%]", true)]
    [InlineData("1000", "100[%]", false)]
    [InlineData("a_b", "a[_]b", true)]
    [InlineData("b", "[a-c]", true)]
    [InlineData("d", "[^a-c]", true)]
    [InlineData("a-c", "a[-]c", true)]
    [InlineData("[x", "[x", true)]
    [InlineData("aaab", "%ab", true)]
    [InlineData("ÄRGER", "ärg%", true)]
    [InlineData(null, "%", false)]
    public void Matches_Pattern_AsSqlServerDoes(string? text, string pattern, bool expected) => Assert.Equal(expected, LikePattern.Matches(text, pattern));

    [Theory]
    [InlineData("50%_[x]")]
    [InlineData("plain")]
    public void Escape_Text_MatchesOnlyItself(string text)
    {
        Assert.True(LikePattern.Matches(text, LikePattern.Escape(text)));
        Assert.False(LikePattern.Matches(text + "x", LikePattern.Escape(text)));
    }
}
